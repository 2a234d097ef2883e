package io.sqlc.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of JSON that is written. */
class JsonWriteTest {

  @Test
  void writesEveryColumnInOrderWithNulls() {
    FieldName id = FieldName.of("ID");
    FieldName quoted = FieldName.of("a \"b\" é");
    FieldName tags = FieldName.of("TAGS");
    FieldName nested = FieldName.of("S");
    assertEquals(
        "{\"ID\":1,\"a \\\"b\\\" é\":null,\"TAGS\":[\"x\",null,\"y\"],\"S\":{\"ID\":null,"
            + "\"TAGS\":{\"k\":1.5,\"\":null}},\"ID\":true}",
        written(
            out -> {
              out.startObject();
              out.field(id);
              out.writeInt(1);
              out.field(quoted);
              out.writeString(null);
              out.field(tags);
              out.writeArray(Arrays.asList("x", null, "y"), JsonWriter::writeString);
              out.field(nested);
              out.startObject();
              out.field(id);
              out.writeBigint(null);
              out.field(tags);
              out.startObject();
              out.key("k");
              out.writeDouble(1.5);
              out.key("");
              out.writeNull();
              out.endObject();
              out.endObject();
              out.field(id);
              out.writeBoolean(true);
              out.endObject();
            }));
  }

  @Test
  void writesEmptyAndNestedContainers() {
    assertEquals(
        "[[],{},[[null]],{\"m\":[]},null,null]",
        written(
            out -> {
              out.startArray();
              out.writeArray(List.of(), JsonWriter::writeInt);
              out.writeMap(Map.of(), JsonWriter::writeInt);
              out.writeArray(
                  List.of(Arrays.asList((Integer) null)),
                  (o, inner) -> o.writeArray(inner, JsonWriter::writeInt));
              out.writeMap(
                  Map.of("m", List.<Integer>of()),
                  (o, inner) -> o.writeArray(inner, JsonWriter::writeInt));
              out.writeArray(null, JsonWriter::writeString);
              out.writeMap(null, JsonWriter::writeString);
              out.endArray();
            }));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        -1,
        9,
        10,
        -10,
        99,
        100,
        12345,
        -2147483648L,
        2147483647L,
        999999999999999999L,
        1000000000000000000L,
        9223372036854775807L,
        -9223372036854775807L,
        Long.MIN_VALUE
      })
  void writesIntegers(long value) {
    assertEquals(Long.toString(value), written(out -> out.writeBigint(value)));
    assertEquals(Integer.toString((int) value), written(out -> out.writeInt((int) value)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "-0.0, -0.0",
    "1e10, 1.0E10",
    "0.001, 0.001",
    "1e-5, 1.0E-5",
    "NaN, '\"NaN\"'",
    "Infinity, '\"Infinity\"'",
    "-Infinity, '\"-Infinity\"'"
  })
  void writesDoublesAsJavaDoes(Double value, String expected) {
    assertEquals(expected, written(out -> out.writeDouble(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.50", "0.00", "0E-10", "0.000001", "1E-7", "-12345678901234567890.10"})
  void writesDecimalsWithTheirScale(String value) {
    assertEquals(value, written(out -> out.writeDecimal(new BigDecimal(value))));
  }

  @Test
  void writesBytesAsBase64WithPadding() {
    assertEquals("\"AP8=\"", written(out -> out.writeBytes(Bytes.wrap(new byte[] {0, -1}))));
    assertEquals("\"\"", written(out -> out.writeBytes(Bytes.wrap(new byte[0]))));
  }

  @Test
  void writesDatesAndTimesAsNumbers() {
    assertEquals("-1", written(out -> out.writeDate(-1)));
    assertEquals("86399999", written(out -> out.writeTime(86_399_999)));
    assertEquals("1700000000000", written(out -> out.writeTimestamp(1_700_000_000_000L)));
  }

  @Test
  void escapesAsKsqlDbDoes() {
    assertEquals(
        "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001F\u007fé€\\uD83D\\uDE00\\uD800\"",
        written(out -> out.writeString("\"\\/\b\t\n\f\r\0\u001f\u007fé€😀\ud800")));
  }

  @Test
  void writesTextLikeTheLibraryOfKsqlDb() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String text = text(random);
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      try (JsonGenerator generator = new JsonFactory().createGenerator(expected)) {
        generator.writeString(text);
      }
      assertEquals(
          expected.toString(StandardCharsets.UTF_8), written(out -> out.writeString(text)));
    }
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      returns(JsonScalars.STRING, text(random));
      returns(JsonScalars.INT, random.nextInt());
      returns(JsonScalars.BIGINT, random.nextLong() >> random.nextInt(64));
      returns(JsonScalars.DOUBLE, Double.longBitsToDouble(random.nextLong()));
      returns(JsonScalars.DATE, random.nextInt());
      returns(JsonScalars.TIME, random.nextInt(86_400_001));
      returns(JsonScalars.TIMESTAMP, random.nextLong());
      returns(JsonScalars.BOOLEAN, random.nextBoolean());
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      returns(JsonScalars.BYTES, Bytes.wrap(bytes));
      int scale = random.nextInt(12);
      BigDecimal decimal = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), scale);
      returns(JsonScalars.decimal(40, scale), decimal);
    }
  }

  @Test
  void servesBareArraysAndMaps() {
    Serde<Map<String, List<Integer>>> serde =
        JsonScalars.of(
            in -> in.readMap(value -> value.readArray(JsonReader::readInt)),
            (out, map) -> out.writeMap(map, (o, list) -> o.writeArray(list, JsonWriter::writeInt)));
    returns(serde, Map.of("a", Arrays.asList(1, null)));
    returns(serde, Map.of());
    assertNull(serde.deserializer().deserialize("t", "null".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void writesNullAsANullMessage() {
    assertNull(JsonScalars.STRING.serializer().serialize("t", null));
  }

  @Test
  void keepsNothingOfALongMessageInTheNext() {
    String large = "x".repeat(300_000);
    returns(JsonScalars.STRING, large);
    returns(JsonScalars.STRING, "y");
    returns(JsonScalars.STRING, large + "z");
  }

  @Test
  void servesSeveralThreadsWithOneInstance() {
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int seed = t;
      threads.add(
          CompletableFuture.runAsync(
              () -> {
                Random random = new Random(seed);
                for (int i = 0; i < 5000; i++) {
                  returns(JsonScalars.STRING, text(random));
                }
              }));
    }
    threads.forEach(CompletableFuture::join);
    assertEquals(4, threads.size());
  }

  private static <T> void returns(Serde<T> serde, T value) {
    byte[] message = serde.serializer().serialize("t", value);
    assertEquals(value, serde.deserializer().deserialize("t", message));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) (0x80 + random.nextInt(0x780)));
        case 2 -> text.append((char) (0x800 + random.nextInt(0xD000)));
        case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static String written(Consumer<JsonWriter> writing) {
    JsonWriter out = new JsonWriter();
    writing.accept(out);
    return new String(out.toBytes(), StandardCharsets.UTF_8);
  }
}
