package io.sqlc.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistryException;
import io.sqlc.runtime.registry.SchemaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against what Avro's generic writer writes and its generic reader reads. */
class AvroTest {
  private static final long SEED = 20260107;
  private static final AvroColumns A_AND_B = AvroColumns.of("A", "B");

  private final MemoryRegistry registry = new MemoryRegistry();

  @Test
  void readsEachTypeFromAllThatItTakes() {
    assertEquals((Object) true, value("\"boolean\"", true, AvroReader::readBoolean));
    assertEquals((Object) 7, value("\"int\"", 7, AvroReader::readInt));
    assertEquals((Object) 7L, value("\"int\"", 7, AvroReader::readBigint));
    assertEquals((Object) 7L, value("\"long\"", 7L, AvroReader::readBigint));
    assertEquals((Object) 1.5, value("\"float\"", 1.5f, AvroReader::readDouble));
    assertEquals((Object) 1.5, value("\"double\"", 1.5, AvroReader::readDouble));
    assertEquals("é", value("\"string\"", "é", AvroReader::readString));
    assertEquals("7", value("\"long\"", 7L, AvroReader::readString));
    assertEquals("true", value("\"boolean\"", true, AvroReader::readString));
    assertEquals(
        Bytes.wrap(new byte[] {1, 2}),
        value("\"bytes\"", ByteBuffer.wrap(new byte[] {1, 2}), AvroReader::readBytes));
    assertEquals((Object) 5, value(logical("int", "date"), 5, AvroReader::readDate));
    assertEquals((Object) 5, value(logical("int", "time-millis"), 5, AvroReader::readTime));
    assertEquals((Object) 5, value(logical("long", "time-micros"), 5999L, AvroReader::readTime));
    assertEquals(
        (Object) 5L, value(logical("long", "timestamp-millis"), 5L, AvroReader::readTimestamp));
    assertEquals(
        (Object) (-1L), value(logical("long", "timestamp-micros"), -1L, AvroReader::readTimestamp));
  }

  @Test
  void readsEnumsAsStringsAndFixedAsBytes() {
    Schema suit = parse("{\"type\":\"enum\",\"name\":\"S\",\"symbols\":[\"X\",\"Y\"]}");
    assertEquals(
        "Y", value(suit.toString(), new GenericData.EnumSymbol(suit, "Y"), AvroReader::readString));
    Schema two = parse("{\"type\":\"fixed\",\"name\":\"F\",\"size\":2}");
    assertEquals(
        Bytes.wrap(new byte[] {3, 4}),
        value(
            two.toString(), new GenericData.Fixed(two, new byte[] {3, 4}), AvroReader::readBytes));
  }

  @Test
  void readsDecimalsThatFitWithoutRounding() {
    String schema = decimal(6, 3);
    ByteBuffer value = ByteBuffer.wrap(new BigDecimal("1.500").unscaledValue().toByteArray());
    assertEquals(new BigDecimal("1.50"), value(schema, value, in -> in.readDecimal(5, 2)));
    assertBad(Reason.OUT_OF_RANGE, () -> value(schema, value, in -> in.readDecimal(5, 0)));
    assertBad(Reason.WRONG_TYPE, () -> value("\"bytes\"", value, in -> in.readDecimal(5, 0)));
  }

  @Test
  void refusesWhatWouldLoseSomething() {
    UnreadableRecordException e =
        assertThrows(
            UnreadableRecordException.class, () -> value("\"long\"", 7L, AvroReader::readInt));
    assertEquals("the value is long, which is no INT", e.getMessage());
    assertBad(Reason.WRONG_TYPE, () -> value("\"int\"", 7, AvroReader::readDouble));
    assertBad(Reason.WRONG_TYPE, () -> value("\"string\"", "7", AvroReader::readInt));
    assertBad(Reason.WRONG_TYPE, () -> value("\"int\"", 7, AvroReader::readBoolean));
    assertBad(
        Reason.OUT_OF_RANGE,
        () -> value(logical("int", "time-millis"), 86_400_001, AvroReader::readTime));
  }

  @Test
  void readsUnionsOfSeveralByTheBranchThatIsThere() {
    String union = "[\"null\",\"int\",\"string\"]";
    assertEquals("7", value(union, 7, AvroReader::readString));
    assertEquals("x", value(union, "x", AvroReader::readString));
    assertNull(value(union, null, AvroReader::readString));
    assertBad(Reason.WRONG_TYPE, () -> value(union, "x", AvroReader::readInt));
  }

  @Test
  void readsCollections() {
    assertEquals(
        Arrays.asList(1, null),
        value(
            "{\"type\":\"array\",\"items\":[\"null\",\"int\"]}",
            Arrays.asList(1, null),
            in -> in.readArray(AvroReader::readInt)));
    assertEquals(
        Map.of("k", 1L),
        value(
            "{\"type\":\"map\",\"values\":\"int\"}",
            Map.of("k", 1),
            in -> in.readMap(AvroReader::readBigint)));
    Schema entries =
        parse(
            "{\"type\":\"array\",\"items\":{\"type\":\"record\",\"name\":\"MapEntry\",\"fields\":["
                + "{\"name\":\"key\",\"type\":[\"null\",\"string\"]},"
                + "{\"name\":\"value\",\"type\":\"int\"}]}}");
    GenericRecord entry = new GenericData.Record(entries.getElementType());
    entry.put("key", "k");
    entry.put("value", 1);
    assertEquals(
        Map.of("k", 1),
        value(entries.toString(), List.of(entry), in -> in.readMap(AvroReader::readInt)));
  }

  @Test
  void findsFieldsByNameWhateverTheWriterHasBesidesThem() {
    Schema writer =
        parse(
            "{\"type\":\"record\",\"name\":\"blah\",\"fields\":["
                + "{\"name\":\"x\",\"type\":{\"type\":\"map\",\"values\":\"string\"}},"
                + "{\"name\":\"b\",\"type\":\"string\"},"
                + "{\"name\":\"y\",\"type\":[\"null\",{\"type\":\"array\",\"items\":\"double\"}]},"
                + "{\"name\":\"B\",\"type\":\"long\"}]}");
    GenericRecord row = new GenericData.Record(writer);
    row.put("x", Map.of("k", "v"));
    row.put("b", "lower");
    row.put("y", List.of(1.0, 2.0));
    row.put("B", 9L);
    assertEquals(Arrays.asList(null, 9L), value(writer.toString(), row, AvroTest::readAB));
  }

  @Test
  void saysWhereAWrongTypeIs() {
    Schema writer =
        parse(
            "{\"type\":\"record\",\"name\":\"r\",\"fields\":["
                + "{\"name\":\"B\",\"type\":\"string\"}]}");
    GenericRecord row = new GenericData.Record(writer);
    row.put("B", "x");
    UnreadableRecordException e =
        assertThrows(
            UnreadableRecordException.class, () -> value(writer.toString(), row, AvroTest::readAB));
    assertEquals("->B is string, which is no BIGINT", e.getMessage());
  }

  @Test
  void refusesMessagesWithoutAKnownSchema() {
    registry.register("t-value", SchemaText.of(SchemaKind.JSON, "{}"));
    assertBad(Reason.NO_SCHEMA, () -> read(new byte[] {0, 0, 0, 0, 9, 2}, AvroReader::readInt));
    assertBad(Reason.NO_SCHEMA, () -> read(new byte[] {0, 0, 0, 0, 1, 2}, AvroReader::readInt));
    assertBad(Reason.NO_SCHEMA, () -> read(new byte[] {1, 0, 0, 0, 1, 2}, AvroReader::readInt));
    assertBad(Reason.NO_SCHEMA, () -> read(new byte[] {0}, AvroReader::readInt));
  }

  @Test
  void writesWhatAvroReads() throws IOException {
    String schema =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
            + "{\"name\":\"A\",\"type\":[\"null\",\"string\"],\"default\":null},"
            + "{\"name\":\"B\",\"type\":\"long\"},"
            + "{\"name\":\"C\",\"type\":[\"null\",\"int\"]},"
            + "{\"name\":\"D\",\"type\":\"int\",\"default\":100}]}";
    byte[] message = write(schema, List.of("x", 7L), AvroTest::writeAB);
    GenericRecord row = (GenericRecord) generic(schema, message);
    assertEquals("x", row.get("A").toString());
    assertEquals(7L, row.get("B"));
    assertNull(row.get("C"));
    assertEquals(100, row.get("D"));
    assertArrayEquals(new byte[] {0, 0, 0, 0, 1}, Arrays.copyOf(message, 5));
  }

  @Test
  void writesTheDefaultOfAFieldThatCannotBeNull() throws IOException {
    String schema =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
            + "{\"name\":\"A\",\"type\":\"string\",\"default\":\"none\"},"
            + "{\"name\":\"B\",\"type\":\"long\"}]}";
    GenericRecord row =
        (GenericRecord) generic(schema, write(schema, Arrays.asList(null, 7L), AvroTest::writeAB));
    assertEquals("none", row.get("A").toString());
  }

  @Test
  void writesWithASchemaThatIsThereAndNoOther() {
    int id = registry.add("\"long\"");
    AvroConsumer<Long> bigint = AvroWriter::writeBigint;
    byte[] written =
        AvroSerializer.of("\"long\"", id, bigint).with(registry, "other-value").serialize("t", 3L);
    assertArrayEquals(new byte[] {0, 0, 0, 0, (byte) id, 6}, written);
    assertTrue(registry.latest("other-value").isEmpty(), "registered");

    SchemaRegistryException changed =
        assertThrows(
            SchemaRegistryException.class,
            () -> AvroSerializer.of("\"int\"", id, bigint).with(registry, "t").register());
    assertTrue(String.valueOf(changed.getMessage()).contains("not the one that the job was"));
    SchemaRegistryException unknown =
        assertThrows(
            SchemaRegistryException.class,
            () -> AvroSerializer.of("\"long\"", 99, bigint).with(registry, "t").register());
    assertTrue(String.valueOf(unknown.getMessage()).contains("no schema with the id 99"));
  }

  @Test
  void refusesToWriteWhatTheSchemaLacks() {
    String required =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
            + "{\"name\":\"A\",\"type\":\"string\"},"
            + "{\"name\":\"B\",\"type\":\"long\"},"
            + "{\"name\":\"C\",\"type\":\"int\"}]}";
    SerializationException e =
        assertThrows(
            SerializationException.class,
            () -> write(required, List.of("x", 7L), AvroTest::writeAB));
    assertTrue(e.getMessage().contains("C of the schema has no default"), e.getMessage());
    assertThrows(
        SerializationException.class,
        () -> write(required, Arrays.asList(null, 7L), AvroTest::writeAB));
  }

  @Test
  void readsBackRandomRows() {
    String schema =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
            + "{\"name\":\"A\",\"type\":[\"null\",\"string\"],\"default\":null},"
            + "{\"name\":\"B\",\"type\":[\"null\",\"long\"],\"default\":null}]}";
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(random.nextInt(4) == 0 ? null : "é".repeat(random.nextInt(20)));
      row.add(random.nextInt(4) == 0 ? null : random.nextLong());
      byte[] message = write(schema, row, AvroTest::writeAB);
      assertEquals(row, read(message, AvroTest::readAB), "seed " + SEED + ", round " + round);
    }
  }

  @Test
  void refusesRandomBytesOrReadsThemButNeverFailsOtherwise() {
    int id =
        registry.add(
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"x\",\"type\":[\"null\",{\"type\":\"array\",\"items\":"
                + "{\"type\":\"map\",\"values\":\"bytes\"}},\"R\"]},"
                + "{\"name\":\"A\",\"type\":[\"null\",\"string\"]},"
                + "{\"name\":\"y\",\"type\":\"bytes\"},"
                + "{\"name\":\"B\",\"type\":[\"long\",\"null\"]}]}");
    Random random = new Random(SEED);
    for (int round = 0; round < 100_000; round++) {
      byte[] message = new byte[5 + random.nextInt(24)];
      random.nextBytes(message);
      for (int i = 5; i < message.length; i++) {
        message[i] = random.nextInt(3) == 0 ? message[i] : (byte) random.nextInt(8);
      }
      ByteBuffer.wrap(message).put((byte) 0).putInt(id);
      try {
        read(message, AvroTest::readAB);
      } catch (UnreadableRecordException e) {
        // as it should
      }
    }
  }

  private static @Nullable List<@Nullable Object> readAB(AvroReader in) throws IOException {
    if (!in.startObject()) {
      return null;
    }
    List<@Nullable Object> row = Arrays.asList(null, null);
    for (int c = in.nextColumn(A_AND_B); c != AvroReader.END; c = in.nextColumn(A_AND_B)) {
      row.set(c, c == 0 ? in.readString() : in.readBigint());
    }
    return row;
  }

  private static void writeAB(AvroWriter out, List<@Nullable Object> row) throws IOException {
    out.startObject();
    out.field();
    out.writeString((String) row.get(0));
    out.field();
    out.writeBigint((Long) row.get(1));
    out.endObject();
  }

  /** What is read of a value that Avro's own writer has written. */
  private <T> @Nullable T value(
      String schema, @Nullable Object value, AvroFunction<AvroReader, @Nullable T> reader) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0);
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(registry.add(schema)).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<>(parse(schema)).write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return read(bytes.toByteArray(), reader);
  }

  private <T> @Nullable T read(byte[] message, AvroFunction<AvroReader, @Nullable T> reader) {
    return AvroDeserializer.of(reader).with(registry, "t-value").deserialize("t", message);
  }

  private <T> byte[] write(String schema, T value, AvroConsumer<T> writer) {
    return AvroSerializer.of(schema, writer).with(registry, "t-value").serialize("t", value);
  }

  private static Object generic(String schema, byte[] message) throws IOException {
    return new GenericDatumReader<>(parse(schema))
        .read(null, DecoderFactory.get().binaryDecoder(message, 5, message.length - 5, null));
  }

  private static String logical(String type, String logicalType) {
    return "{\"type\":\"" + type + "\",\"logicalType\":\"" + logicalType + "\"}";
  }

  private static String decimal(int precision, int scale) {
    return "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":%d,\"scale\":%d}"
        .formatted(precision, scale);
  }

  private static Schema parse(String schema) {
    return new Schema.Parser().parse(schema);
  }

  private static void assertBad(Reason reason, Runnable reading) {
    assertEquals(reason, assertThrows(UnreadableRecordException.class, reading::run).reason());
  }
}
