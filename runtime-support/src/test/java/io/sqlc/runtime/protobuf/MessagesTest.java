package io.sqlc.runtime.protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final String FIELDS =
      """
      message Row {
        %1$s int32 I = 1;
        %1$s int64 L = 2;
        %1$s double D = 3;
        %1$s bool B = 4;
        %1$s string S = 5;
        %1$s bytes Y = 6;
        confluent.type.Decimal DEC = 7;
        google.type.Date DT = 8;
        google.type.TimeOfDay T = 9;
        google.protobuf.Timestamp TS = 300;
        repeated int64 LS = 11;
        repeated string SS = 12;
        repeated SSEntry MS = 13;
        Inner ST = 14;
        repeated Inner STS = 15;
        message Inner { %1$s int32 A = 1; %1$s string C = 2; }
        message SSEntry { string key = 1; double value = 2; }
      }
      """;

  private static final String IMPORTS =
      """
      syntax = "proto3";
      import "google/protobuf/timestamp.proto";
      import "google/type/date.proto";
      import "google/type/timeofday.proto";
      import "confluent/type/decimal.proto";
      """;

  private static String schema(String label) {
    return IMPORTS + FIELDS.formatted(label);
  }

  private static final MessageColumns INNER =
      MessageColumns.of(MessageColumns.column("A"), MessageColumns.column("C"));

  private static final MessageColumns COLUMNS =
      MessageColumns.of(
          MessageColumns.column("I"),
          MessageColumns.column("L"),
          MessageColumns.column("D"),
          MessageColumns.column("B"),
          MessageColumns.column("S"),
          MessageColumns.column("Y"),
          MessageColumns.column("DEC"),
          MessageColumns.column("DT"),
          MessageColumns.column("T"),
          MessageColumns.column("TS"),
          MessageColumns.column("LS"),
          MessageColumns.column("SS"),
          MessageColumns.column("MS"),
          MessageColumns.column("ST", INNER),
          MessageColumns.column("STS", INNER));

  private record Inner(Integer a, String c) {
    static Inner read(ProtobufReader in) {
      Integer a = in.absentInt(0);
      String c = in.absentString(1);
      int column;
      while ((column = in.nextColumn()) != ProtobufReader.END) {
        switch (column) {
          case 0 -> a = in.readInt();
          case 1 -> c = in.readString();
          default -> throw ProtobufReader.unknown(column);
        }
      }
      return new Inner(a, c);
    }

    static void write(ProtobufWriter out, Inner value) {
      out.column(0);
      out.writeInt(value.a);
      out.column(1);
      out.writeString(value.c);
    }
  }

  private record Row(
      Integer i,
      Long l,
      Double d,
      Boolean b,
      String s,
      Bytes y,
      BigDecimal dec,
      Integer dt,
      Integer t,
      Long ts,
      List<Long> ls,
      List<String> ss,
      Map<String, Double> ms,
      Inner st,
      List<Inner> sts) {}

  private static final class RowReader extends MessageReader<Row> {
    RowReader() {
      super(COLUMNS);
    }

    @Override
    protected Row read(ProtobufReader in) {
      Integer i = in.absentInt(0);
      Long l = in.absentBigint(1);
      Double d = in.absentDouble(2);
      Boolean b = in.absentBoolean(3);
      String s = in.absentString(4);
      Bytes y = in.absentBytes(5);
      BigDecimal dec = null;
      Integer dt = null;
      Integer t = null;
      Long ts = null;
      List<Long> ls = in.absentArray(10);
      List<String> ss = in.absentArray(11);
      Map<String, Double> ms = in.absentMap(12);
      Inner st = null;
      List<Inner> sts = in.absentArray(14);
      int column;
      while ((column = in.nextColumn()) != ProtobufReader.END) {
        switch (column) {
          case 0 -> i = in.readInt();
          case 1 -> l = in.readBigint();
          case 2 -> d = in.readDouble();
          case 3 -> b = in.readBoolean();
          case 4 -> s = in.readString();
          case 5 -> y = in.readBytes();
          case 6 -> dec = in.readDecimal(12, 4);
          case 7 -> dt = in.readDate();
          case 8 -> t = in.readTime();
          case 9 -> ts = in.readTimestamp();
          case 10 -> ls = in.readArray(ls, ProtobufReader::readBigint);
          case 11 -> ss = in.readArray(ss, ProtobufReader::readString);
          case 12 -> ms = in.readMap(ms, ProtobufReader::readDouble);
          case 13 -> st = in.readStruct(Inner::read);
          case 14 -> sts = in.readArray(sts, each -> each.readStruct(Inner::read));
          default -> throw ProtobufReader.unknown(column);
        }
      }
      return new Row(i, l, d, b, s, y, dec, dt, t, ts, ls, ss, ms, st, sts);
    }
  }

  private static final class RowWriter extends MessageWriter<Row> {
    RowWriter() {
      super(COLUMNS);
    }

    @Override
    protected void write(Row row, ProtobufWriter out) {
      out.column(0);
      out.writeInt(row.i);
      out.column(1);
      out.writeBigint(row.l);
      out.column(2);
      out.writeDouble(row.d);
      out.column(3);
      out.writeBoolean(row.b);
      out.column(4);
      out.writeString(row.s);
      out.column(5);
      out.writeBytes(row.y);
      out.column(6);
      out.writeDecimal(row.dec);
      out.column(7);
      out.writeDate(row.dt);
      out.column(8);
      out.writeTime(row.t);
      out.column(9);
      out.writeTimestamp(row.ts);
      out.column(10);
      out.writeArray(row.ls, ProtobufWriter::writeBigint);
      out.column(11);
      out.writeArray(row.ss, ProtobufWriter::writeString);
      out.column(12);
      out.writeMap(row.ms, ProtobufWriter::writeDouble);
      out.column(13);
      out.writeStruct(row.st, Inner::write);
      out.column(14);
      out.writeArray(row.sts, (each, element) -> each.writeStruct(element, Inner::write));
    }
  }

  private static Row randomRow(Random random) {
    return new Row(
        random.nextInt(4) == 0 ? null : random.nextInt(),
        random.nextInt(4) == 0 ? null : random.nextLong(),
        random.nextInt(4) == 0 ? null : random.nextDouble(),
        random.nextInt(4) == 0 ? null : random.nextBoolean(),
        random.nextInt(4) == 0 ? null : text(random),
        random.nextInt(4) == 0 ? null : Bytes.wrap(text(random).getBytes(UTF_8)),
        random.nextInt(4) == 0 ? null : new BigDecimal(new BigInteger(39, random), 4).negate(),
        random.nextInt(4) == 0 ? null : random.nextInt(80_000) - 40_000,
        random.nextInt(4) == 0 ? null : random.nextInt(86_400_000),
        random.nextInt(4) == 0 ? null : random.nextLong(-5_000_000_000_000L, 5_000_000_000_000L),
        random.longs(random.nextInt(4)).boxed().toList(),
        random.ints(random.nextInt(4)).mapToObj(i -> text(random)).toList(),
        randomMap(random),
        random.nextInt(4) == 0 ? null : new Inner(random.nextInt(), text(random)),
        random.ints(random.nextInt(3)).mapToObj(i -> new Inner(i, text(random))).toList());
  }

  private static Map<String, Double> randomMap(Random random) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(text(random), random.nextDouble());
    }
    return map;
  }

  private static String text(Random random) {
    int length = random.nextInt(1, 8);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + i);
    }
    return text.toString();
  }

  @Test
  void randomRowsComeBackWithTheirNulls() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String schema = schema("optional");
    Serializer<Row> serializer = PlainMessages.serializer(new RowWriter(), schema);
    Deserializer<Row> deserializer = PlainMessages.deserializer(new RowReader(), schema);
    for (int i = 0; i < 2000; i++) {
      Row row = randomRow(random);
      assertEquals(
          row, deserializer.deserialize("t", serializer.serialize("t", row)), "seed " + seed);
    }
  }

  /** Random bytes, and messages with some bytes changed, cut or put in. */
  @Test
  void randomBytesAreRowsOrBadRecordsAndNothingElse() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String schema = schema("");
    Serializer<Row> serializer = PlainMessages.serializer(new RowWriter(), schema);
    Deserializer<Row> plain = PlainMessages.deserializer(new RowReader(), schema);
    Deserializer<Row> registered =
        RegisteredMessages.deserializer(new RowReader()).with(registry(1, schema), "t-value");
    for (int i = 0; i < 20_000; i++) {
      byte[] message = serializer.serialize("t", randomRow(random));
      for (int j = random.nextInt(4); j > 0 && message.length > 0; j--) {
        message[random.nextInt(message.length)] = (byte) random.nextInt();
      }
      if (random.nextInt(3) == 0) {
        message = Arrays.copyOf(message, random.nextInt(message.length + 8));
      }
      if (random.nextInt(10) == 0) {
        message = new byte[random.nextInt(40)];
        random.nextBytes(message);
      }
      readOrRefuse(plain, message, seed);
      byte[] framed =
          ByteBuffer.allocate(message.length + 6)
              .put((byte) 0)
              .putInt(random.nextInt(20) == 0 ? random.nextInt() : 1)
              .put((byte) (random.nextInt(20) == 0 ? random.nextInt() : 0))
              .put(message)
              .array();
      readOrRefuse(registered, framed, seed);
    }
  }

  private static void readOrRefuse(Deserializer<Row> deserializer, byte[] message, long seed) {
    try {
      deserializer.deserialize("t", message);
    } catch (UnreadableRecordException e) {
      // a bad record
    } catch (RuntimeException | StackOverflowError e) {
      fail("seed " + seed + ", message " + Arrays.toString(message), e);
    }
  }

  private static SchemaRegistry registry(int id, String text) {
    RegisteredSchema schema =
        new RegisteredSchema(id, "t-value", 1, SchemaText.of(SchemaKind.PROTOBUF, text), Map.of());
    return new SchemaRegistry() {
      @Override
      public Optional<RegisteredSchema> byId(int wanted) {
        return wanted == id ? Optional.of(schema) : Optional.empty();
      }

      @Override
      public Optional<RegisteredSchema> latest(String subject) {
        return Optional.of(schema);
      }

      @Override
      public RegisteredSchema register(String subject, SchemaText wanted) {
        return schema;
      }
    };
  }

  private static final class OneColumn extends MessageReader<Object> {
    private final String type;

    OneColumn(String type) {
      super(MessageColumns.of(MessageColumns.column("X")));
      this.type = type;
    }

    @Override
    protected Object read(ProtobufReader in) {
      Object value =
          switch (type) {
            case "INT" -> in.absentInt(0);
            case "BIGINT" -> in.absentBigint(0);
            case "DOUBLE" -> in.absentDouble(0);
            case "STRING" -> in.absentString(0);
            default -> throw new IllegalArgumentException(type);
          };
      while (in.nextColumn() != ProtobufReader.END) {
        value =
            switch (type) {
              case "INT" -> in.readInt();
              case "BIGINT" -> in.readBigint();
              case "DOUBLE" -> in.readDouble();
              default -> in.readString();
            };
      }
      return value;
    }
  }

  private static Object read(String type, String field, int... message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) message[i];
    }
    String schema =
        "syntax = \"proto3\"; import \"google/protobuf/wrappers.proto\";"
            + " enum E { NIL = 0; ONE = 1; } message M { "
            + field
            + " }";
    return PlainMessages.deserializer(new OneColumn(type), schema).deserialize("t", bytes);
  }

  @Test
  void integersAndFloatsWidenAndScalarsHaveTexts() {
    assertEquals(4_294_967_295L, read("BIGINT", "uint32 x = 1;", 8, 0xff, 0xff, 0xff, 0xff, 0x0f));
    assertEquals(-1L, read("BIGINT", "sint32 X = 1;", 8, 1));
    assertEquals(1.5, read("DOUBLE", "float X = 1;", 13, 0, 0, 0xc0, 0x3f));
    assertEquals("7", read("STRING", "int64 X = 1;", 8, 7));
    assertEquals("true", read("STRING", "bool X = 1;", 8, 1));
    assertEquals("ONE", read("STRING", "E X = 1;", 8, 1));
    assertEquals("UNKNOWN_ENUM_VALUE_E_5", read("STRING", "E X = 1;", 8, 5));
  }

  @Test
  void whatIsNotThereIsTheDefaultUnlessTheSchemaCanTell() {
    assertEquals(0, read("INT", "int32 X = 1;"));
    assertEquals("", read("STRING", "string X = 1;"));
    assertEquals("NIL", read("STRING", "E X = 1;"));
    assertNull(read("INT", "optional int32 X = 1;"));
    assertNull(read("INT", "google.protobuf.Int32Value X = 1;"));
    assertNull(read("INT", "oneof o { int32 X = 1; }"));
    assertNull(read("INT", "int32 OTHER = 1;"));
  }

  @Test
  void wrappersHoldTheirDefaultWhereTheyAreEmpty() {
    assertEquals(0, read("INT", "google.protobuf.Int32Value X = 1;", 10, 0));
    assertEquals(5, read("INT", "google.protobuf.Int32Value X = 1;", 10, 2, 8, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"int64 X = 1;", "string X = 1;", "repeated int32 X = 1;", "M X = 1;"})
  void anIntIsReadFromNothingWider(String field) {
    UnreadableRecordException e =
        assertThrows(
            UnreadableRecordException.class,
            () ->
                read(
                    "INT",
                    field,
                    field.startsWith("int64") ? new int[] {8, 1} : new int[] {10, 1, 1}));
    assertEquals(Reason.WRONG_TYPE, e.reason());
  }

  @Test
  void theLastOfSeveralValuesCounts() {
    assertEquals(2, read("INT", "int32 X = 1;", 8, 1, 8, 2));
  }

  @Test
  void writesWhatOtherSchemasSayOfTheSameColumns() {
    Map<String, byte[]> expected = new HashMap<>();
    expected.put("sint32 i = 3;", new byte[] {24, 9});
    expected.put("fixed32 I = 1;", new byte[] {13, (byte) 0xfb, -1, -1, -1});
    expected.put("google.protobuf.Int32Value I = 1;", null);
    expected.forEach(
        (field, bytes) -> {
          String schema =
              "syntax = \"proto3\"; import \"google/protobuf/wrappers.proto\"; message M { "
                  + field
                  + " }";
          MessageWriter<Integer> writer =
              new MessageWriter<>(MessageColumns.of(MessageColumns.column("I"))) {
                @Override
                protected void write(Integer value, ProtobufWriter out) {
                  out.column(0);
                  out.writeInt(value);
                }
              };
          byte[] written = PlainMessages.serializer(writer, schema).serialize("t", -5);
          if (bytes != null) {
            assertArrayEquals(bytes, written, field);
          } else {
            assertEquals(-5, read("INT", field.replace("I =", "X ="), unsigned(written)), field);
          }
        });
  }

  private static int[] unsigned(byte[] bytes) {
    List<Integer> values = new ArrayList<>();
    for (byte b : bytes) {
      values.add((int) b);
    }
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void namesTheReasonOfBadRecords() {
    Deserializer<Row> reader =
        RegisteredMessages.deserializer(new RowReader()).with(registry(1, schema("")), "t-value");
    assertEquals(Reason.NO_SCHEMA, reason(reader, new byte[] {0, 0, 0, 0}));
    assertEquals(Reason.NO_SCHEMA, reason(reader, new byte[] {1, 0, 0, 0, 1, 0}));
    assertEquals(Reason.NO_SCHEMA, reason(reader, new byte[] {0, 0, 0, 0, 9, 0}));
    assertEquals(Reason.NO_SCHEMA, reason(reader, new byte[] {0, 0, 0, 0, 1, 2, 8}));
    assertEquals(Reason.MALFORMED, reason(reader, new byte[] {0, 0, 0, 0, 1}));
    assertEquals(Reason.MALFORMED, reason(reader, new byte[] {0, 0, 0, 0, 1, 0, 42, 100, 1}));
  }

  private static Reason reason(Deserializer<Row> reader, byte[] message) {
    return assertThrows(UnreadableRecordException.class, () -> reader.deserialize("t", message))
        .reason();
  }
}
