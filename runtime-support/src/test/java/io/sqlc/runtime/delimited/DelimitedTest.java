package io.sqlc.runtime.delimited;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelimitedTest {
  private static final long SEED = 20260105;

  @Test
  void readsPlainAndQuotedFields() {
    assertEquals(List.of("a", "b", "c"), strings("a,b,c", ',', 3));
    assertEquals(List.of("a,b", "c\"d", "e\nf"), strings("\"a,b\",\"c\"\"d\",\"e\nf\"", ',', 3));
    assertEquals(List.of(" a", "b\"c", "d "), strings(" a,b\"c,d ", ',', 3));
    assertEquals(List.of("a,b", "c"), strings("a,b|c", '|', 2));
    assertEquals(List.of("a", "b"), strings("\"a\" \t,b", ',', 2));
  }

  @Test
  void readsOnlyTheFirstLineThatIsNotEmpty() {
    assertEquals(List.of("a", "b"), strings("\r\n\na,b\nc,d", ',', 2));
    assertEquals(List.of("a", "b"), strings("a,\"b\"\r\nc", ',', 2));
  }

  @Test
  void readsEmptyFieldsAsNull() {
    assertEquals(Arrays.asList(null, null, null), strings(",\"\",", ',', 3));
    assertEquals(Arrays.asList((String) null), strings("\"\"", ',', 1));
    assertNull(DelimitedDeserializer.of(',', in -> 1).deserialize("t", null));
  }

  @Test
  void refusesMessagesThatDoNotHaveTheColumns() {
    assertBad(Reason.WRONG_LENGTH, () -> strings("a,b", ',', 3));
    assertBad(Reason.WRONG_LENGTH, () -> strings("a,b,c,", ',', 3));
    assertBad(Reason.EMPTY, () -> strings("", ',', 1));
    assertBad(Reason.EMPTY, () -> strings("\n\r\n", ',', 1));
    assertBad(Reason.MALFORMED, () -> strings("\"a", ',', 1));
    assertBad(Reason.MALFORMED, () -> strings("\"a\"b,c", ',', 2));
  }

  @Test
  void readsEachType() {
    assertEquals(true, read("TRUE", in -> in.readBoolean(0)));
    assertEquals(false, read("yes", in -> in.readBoolean(0)));
    assertEquals(7, read("+7", in -> in.readInt(0)));
    assertEquals(12, read("\u0661\u0662", in -> in.readInt(0)));
    assertEquals(-7L, read("\"-7\"", in -> in.readBigint(0)));
    assertEquals(1.5, read(" 1.5d ", in -> in.readDouble(0)));
    assertEquals(new BigDecimal("100.00"), read("1e2", in -> in.readDecimal(0, 5, 2)));
    assertEquals(Bytes.wrap(new byte[] {1}), read("AQ", in -> in.readBytes(0)));
    assertEquals(-1, read("-1", in -> in.readDate(0)));
    assertEquals(86_400_000, read("86400000", in -> in.readTime(0)));
    assertEquals(-5L, read("-5", in -> in.readTimestamp(0)));
  }

  @Test
  void refusesWhatIsNotOfTheType() {
    assertBad(Reason.WRONG_TYPE, () -> read("1.5", in -> in.readInt(0)));
    assertBad(Reason.WRONG_TYPE, () -> read(" 1", in -> in.readInt(0)));
    assertBad(Reason.WRONG_TYPE, () -> read("2147483648", in -> in.readInt(0)));
    assertBad(Reason.WRONG_TYPE, () -> read("x", in -> in.readDouble(0)));
    assertBad(Reason.OUT_OF_RANGE, () -> read("1.234", in -> in.readDecimal(0, 5, 2)));
    assertBad(Reason.OUT_OF_RANGE, () -> read("1e1000000000", in -> in.readDecimal(0, 5, 2)));
    assertBad(Reason.WRONG_TYPE, () -> read("a-b", in -> in.readBytes(0)));
    assertBad(Reason.OUT_OF_RANGE, () -> read("86400001", in -> in.readTime(0)));
  }

  @Test
  void quotesTheFirstFieldMoreThanOthers() {
    assertEquals("\"-1\",-1", written("-1", "-1"));
    assertEquals("\"\",", written("", ""));
    assertEquals(",a", written(null, "a"));
    assertEquals("\"é\",é", written("é", "é"));
    assertEquals(
        "a,\"#b\",$c,\" d\",\"e \",\"f,g\",\"h\"\"i\",\"j\nk\"",
        written("a", "#b", "$c", " d", "e ", "f,g", "h\"i", "j\nk"));
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        row.add(random.nextInt(8) == 0 ? null : text(random));
      }
      String line = written(row.toArray(String[]::new));
      assertEquals(row, strings(line, ',', 3), "seed " + SEED + ", round " + round);
    }
  }

  @Test
  void refusesRandomBytesOrReadsThemButNeverFailsOtherwise() {
    Random random = new Random(SEED);
    byte[] alphabet = "\",\n\r1 -aE.\u00e9".getBytes(UTF_8);
    for (int round = 0; round < 50_000; round++) {
      byte[] message = new byte[random.nextInt(12)];
      random.nextBytes(message);
      for (int i = 0; i < message.length; i++) {
        if (random.nextBoolean()) {
          message[i] = alphabet[random.nextInt(alphabet.length)];
        }
      }
      try {
        DelimitedDeserializer.of(
                ',',
                in -> {
                  in.readString(0);
                  in.readDouble(0);
                  return in.readDecimal(0, 10, 2);
                })
            .deserialize("t", message);
      } catch (UnreadableRecordException e) {
        // as it should
      }
    }
  }

  private static String text(Random random) {
    String alphabet = "ab,\"\n\r #$-é";
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String written(@Nullable String... fields) {
    byte[] message =
        new DelimitedSerializer<@Nullable String[]>(',') {
          @Override
          protected void write(@Nullable String[] row, DelimitedWriter out) {
            for (String field : row) {
              out.writeString(field);
            }
          }
        }.serialize("t", fields);
    return new String(message, UTF_8);
  }

  private static List<@Nullable String> strings(String message, char delimiter, int columns) {
    return new DelimitedDeserializer<List<@Nullable String>>(delimiter, columns) {
      @Override
      protected List<@Nullable String> read(DelimitedReader in) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(in.readString(i));
        }
        return row;
      }
    }.deserialize("t", message.getBytes(UTF_8));
  }

  /** Reads a message of one field. */
  private static @Nullable Object read(
      String message, Function<DelimitedReader, @Nullable Object> field) {
    return DelimitedDeserializer.of(',', field).deserialize("t", message.getBytes(UTF_8));
  }

  private static void assertBad(Reason reason, Runnable reading) {
    assertEquals(reason, assertThrows(UnreadableRecordException.class, reading::run).reason());
  }
}
