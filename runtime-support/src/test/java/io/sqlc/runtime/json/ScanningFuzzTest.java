package io.sqlc.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.format.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/**
 * The scanner reads what Jackson's parser reads, or leaves the document to it. {@code
 * -Dsqlc.fuzz.seed} repeats a run, {@code -Dsqlc.fuzz.documents} makes it longer.
 */
class ScanningFuzzTest {
  private static final long SEED =
      Long.getLong("sqlc.fuzz.seed", ThreadLocalRandom.current().nextLong());
  private static final int DOCUMENTS = Integer.getInteger("sqlc.fuzz.documents", 20_000);

  private static final FieldNames COLUMNS =
      FieldNames.of("A", "B", "LONGER_NAME", "ÉTÉ", "été", "C", "D", "E", "F", "b");
  private static final FieldNames FIELDS = FieldNames.of("A", "H");

  /** Reads each type; whether a column is read or skipped, the record is bad or it is not. */
  static final class Rows extends JsonRowDeserializer<List<Object>> {
    private final boolean skips;

    Rows(boolean skips) {
      this.skips = skips;
    }

    @Override
    protected List<Object> read(JsonReader in) {
      List<Object> row = new ArrayList<>(Arrays.asList(new Object[10]));
      in.startObject();
      for (int c = in.nextColumn(COLUMNS); c != JsonReader.END; c = in.nextColumn(COLUMNS)) {
        if (skips && c < 8) {
          skip(c, in);
        } else {
          row.set(c, value(c, in));
        }
      }
      return row;
    }

    private static void skip(int column, JsonReader in) {
      switch (column) {
        case 0 -> in.skipInt();
        case 1 -> in.skipString();
        case 2 -> in.skipDouble();
        case 3 -> in.skipDecimal(6, 2);
        case 4 -> in.skipMap(JsonReader::skipString);
        case 5 -> in.skipArray(JsonReader::skipBigint);
        case 6 -> in.skipBytes();
        case 7 -> in.skipTime();
        default -> in.skip();
      }
    }

    private static Object value(int column, JsonReader in) {
      return switch (column) {
        case 0 -> in.readInt();
        case 1, 9 -> in.readString();
        case 2 -> in.readDouble();
        case 3 -> in.readDecimal(6, 2);
        case 4 -> in.readMap(JsonReader::readString);
        case 5 -> in.readArray(JsonReader::readBigint);
        case 6 -> in.readBytes();
        case 7 -> in.readTime();
        default -> struct(in);
      };
    }

    private static Object struct(JsonReader in) {
      if (!in.startObject()) {
        return null;
      }
      List<Object> fields = new ArrayList<>(Arrays.asList(null, null));
      for (int c = in.nextColumn(FIELDS); c != JsonReader.END; c = in.nextColumn(FIELDS)) {
        fields.set(c, c == 0 ? in.readBoolean() : struct(in));
      }
      return fields;
    }
  }

  /** The value or what is wrong. */
  static <T> Object outcome(Function<byte[], T> read, byte[] document) {
    try {
      return Arrays.asList(read.apply(document)); // with its class: 1 is not 1.0
    } catch (UnreadableRecordException e) {
      return e.getMessage() + e.reason();
    }
  }

  static <T> void compare(JsonDeserializer<T> deserializer, byte[] document) {
    assertEquals(
        outcome(deserializer::parse, document),
        outcome(message -> deserializer.deserialize("t", message), document),
        () ->
            "seed "
                + SEED
                + ": "
                + new String(document, StandardCharsets.UTF_8)
                + " = "
                + HexFormat.of().formatHex(document));
  }

  @Test
  void readsRowsAsJacksonsParserDoes() {
    System.out.println("seed " + SEED);
    RandomJson documents = new RandomJson(SEED);
    Rows rows = new Rows(false);
    Rows skipping = new Rows(true);
    int good = 0;
    int scanned = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] document = documents.document();
      compare(rows, document);
      compare(skipping, document);
      boolean readable = outcome(rows::parse, document) instanceof List;
      assertEquals(readable, outcome(skipping::parse, document) instanceof List);
      good += readable ? 1 : 0;
      scanned += isScanned(rows, document) ? 1 : 0;
    }
    assertTrue(good > DOCUMENTS / 20, "too few good documents: " + good);
    assertTrue(good < DOCUMENTS, "too few bad documents");
    assertTrue(scanned > good / 2, scanned + " scanned of " + good);
  }

  @Test
  void readsBareValuesAsJacksonsParserDoes() {
    RandomJson documents = new RandomJson(SEED + 1);
    List<Deserializer<?>> types =
        List.<Serde<?>>of(
                JsonScalars.BOOLEAN,
                JsonScalars.INT,
                JsonScalars.BIGINT,
                JsonScalars.DOUBLE,
                JsonScalars.STRING,
                JsonScalars.BYTES,
                JsonScalars.DATE,
                JsonScalars.decimal(20, 5))
            .stream()
            .<Deserializer<?>>map(Serde::deserializer)
            .toList();
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] document = documents.bare();
      types.forEach(type -> compare((JsonDeserializer<?>) type, document));
    }
  }

  @Test
  void skipsTheDecimalsAndBytesThatItWouldRead() {
    Random random = new Random(SEED + 2);
    int read = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      int precision = 1 + random.nextInt(20);
      int scale = random.nextInt(precision + 1);
      String number =
          (random.nextBoolean() ? "-" : "")
              + (random.nextInt(3) == 0 ? "0" : 1 + random.nextLong(1L << random.nextInt(1, 60)))
              + (random.nextBoolean()
                  ? "." + "0".repeat(random.nextInt(3)) + random.nextInt(1 << random.nextInt(20))
                  : "")
              + "0".repeat(random.nextInt(3));
      boolean readable = isScanned(number, in -> in.readDecimal(precision, scale));
      assertEquals(
          readable,
          isScanned(number, in -> in.skipDecimal(precision, scale)),
          () -> number + " as DECIMAL(" + precision + ", " + scale + "), seed " + SEED);
      read += readable ? 1 : 0;

      byte[] some = new byte[random.nextInt(7)];
      random.nextBytes(some);
      StringBuilder base64 = new StringBuilder(Base64.getEncoder().encodeToString(some));
      if (random.nextBoolean() && !base64.isEmpty()) {
        base64.setCharAt(random.nextInt(base64.length()), "=-_ Az/+".charAt(random.nextInt(8)));
      }
      String text = "\"" + base64 + "\"";
      compare(
          (JsonDeserializer<?>) JsonScalars.BYTES.deserializer(),
          text.getBytes(StandardCharsets.UTF_8));
      assertEquals(
          isScanned(text, JsonReader::readBytes), isScanned(text, JsonReader::skipBytes), text);
    }
    assertTrue(read > DOCUMENTS / 20 && read < DOCUMENTS, read + " of " + DOCUMENTS);
  }

  private static boolean isScanned(String value, Consumer<JsonReader> read) {
    ScanningReader in = new ScanningReader();
    try {
      in.open(value.getBytes(StandardCharsets.UTF_8));
      read.accept(in);
      in.end();
      return true;
    } catch (NotScannedException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void scansTheDocumentsThatAreCommon() {
    assertTrue(
        isScanned(
            new Rows(false),
            "{\"a\":1,\"x\":[{}],\"b\":\"é\\n\"}".getBytes(StandardCharsets.UTF_8)));
    for (Map.Entry<Serde<?>, String> bare :
        List.<Map.Entry<Serde<?>, String>>of(
            Map.entry(JsonScalars.INT, "-12"),
            Map.entry(JsonScalars.STRING, "\"x\""),
            Map.entry(JsonScalars.DOUBLE, "1.5e3\n"),
            Map.entry(JsonScalars.BOOLEAN, "true"),
            Map.entry(JsonScalars.BOOLEAN, "false"),
            Map.entry(JsonScalars.BIGINT, " null"))) {
      assertTrue(
          isScanned(
              (JsonDeserializer<?>) bare.getKey().deserializer(),
              bare.getValue().getBytes(StandardCharsets.UTF_8)),
          bare.getValue());
    }
  }

  static boolean isScanned(JsonDeserializer<?> deserializer, byte[] document) {
    try {
      deserializer.scan(new ScanningReader(), document);
      return true;
    } catch (NotScannedException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
