package io.sqlc.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows: which field belongs to which column, nesting, and what is no row. */
class JsonRowReadTest {

  /** {@code A INT, `b` STRING, LINES ARRAY<STRUCT<N INT, M MAP<STRING, ARRAY<INT>>>>}. */
  private record Row(Integer a, String b, List<Line> lines) {}

  private record Line(Integer n, Map<String, List<Integer>> m) {}

  private static final JsonRowDeserializer<Row> ROWS =
      new JsonRowDeserializer<>() {
        private static final FieldNames ROW = FieldNames.of("A", "b", "LINES");
        private static final FieldNames LINE = FieldNames.of("N", "M");

        @Override
        protected Row read(JsonReader in) {
          Integer a = null;
          String b = null;
          List<Line> lines = null;
          in.startObject();
          for (int c = in.nextColumn(ROW); c != JsonReader.END; c = in.nextColumn(ROW)) {
            switch (c) {
              case 0 -> a = in.readInt();
              case 1 -> b = in.readString();
              case 2 -> lines = in.readArray(this::readLine);
              default -> in.skip();
            }
          }
          return new Row(a, b, lines);
        }

        private Line readLine(JsonReader in) {
          if (!in.startObject()) {
            return null;
          }
          Integer n = null;
          Map<String, List<Integer>> m = null;
          for (int c = in.nextColumn(LINE); c != JsonReader.END; c = in.nextColumn(LINE)) {
            switch (c) {
              case 0 -> n = in.readInt();
              case 1 -> m = in.readMap(entry -> entry.readArray(JsonReader::readInt));
              default -> in.skip();
            }
          }
          return new Line(n, m);
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|                                    |",
        "{`A`:1,`b`:`x`}|                      1|x",
        "{`a`:1,`b`:`x`}|                      1|x",
        "{`A`:null,`b`:null}|                   |",
        "{`B`:`x`}|                             |",
        "{`other`:{`A`:[1,{`A`:2}]},`A`:3}|    3|",
        "{`A`:1,`a`:2}|                        1|",
        "{`a`:2,`A`:1}|                        1|",
        "{`a`:1,`A`:2,`a`:3}|                  2|",
        "{`a`:1,`a`:2}|                        2|",
        "{`A`:1,`A`:2}|                        2|",
        "{`a`:1,`A`:null}|                      |",
        "{`b`:1,`B`:2}|                         |1",
        "{`\\u0041`:1}|                        1|",
        "{`A`:1}}|                             1|",
        "{`A`:1} {`A`:2}|                      1|",
        "{`A`:1}garbage|                       1|",
      })
  void findsTheFieldOfEachColumn(String json, Integer a, String b) {
    assertEquals(new Row(a, b, null), read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`a`:`x`,`A`:1}|                            1",
        "{`A`:1,`a`:`x`}|                            1",
        "{`A`:`x`,`A`:1}|                            1",
        "{`a`:{`q`:[1]},`A`:[2],`A`:3,`a`:false}|    3",
        "{`LINES`:7,`LINES`:null,`A`:true,`A`:4}|    4",
        "{`lines`:[{`n`:`x`,`N`:1}],`LINES`:null}|    ",
      })
  void readsOnlyTheFieldThatCounts(String json, Integer a) {
    assertEquals(new Row(a, null, null), read(json));
  }

  @Test
  void decidesBetweenFieldsInNestedObjectsToo() {
    assertEquals(
        new Row(1, null, List.of(new Line(5, Map.of("k", List.of(1), "l", List.of())))),
        read("{`A`:1,`lines`:[{`n`:`bad`,`N`:5,`M`:{`k`:`bad`,`l`:[],`k`:[`1`]}}]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{`A`:1,`A`:`x`}", "{`a`:1,`A`:`x`,`a`:2}", "{`a`:1,`a`:`x`}"})
  void refusesIfTheFieldThatCountsIsBad(String json) {
    assertEquals(Reason.WRONG_TYPE, refused(json).reason());
  }

  @Test
  void readsNestedRows() {
    Row row = read("{`lines`:[{`N`:1,`m`:{`x`:[1,null],`y`:null}},null,{}],`A`:2,`b`:[1,`c`]}");
    assertEquals(2, row.a());
    assertEquals("[1, c]", row.b());
    assertEquals(3, row.lines().size());
    assertEquals(1, row.lines().get(0).n());
    assertEquals(2, row.lines().get(0).m().get("x").size());
    assertNull(row.lines().get(0).m().get("x").get(1));
    assertNull(row.lines().get(0).m().get("y"));
    assertNull(row.lines().get(1));
    assertEquals(new Line(null, null), row.lines().get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "`x`", "[1,2]", "[{`A`:1}]", "true"})
  void refusesWhatIsNoObject(String json) {
    assertEquals(Reason.WRONG_TYPE, refused(json).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t"})
  void refusesEmptyMessages(String json) {
    assertEquals(Reason.EMPTY, refused(json).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{`A`:1",
        "{`A`",
        "{`A`:",
        "{'A':1}",
        "{`A`:1,}",
        "{A:1}",
        "{`A`:01}",
        "{`A`:+1}",
        "{`A`:.5}",
        "{`A`:1.}",
        "{`A`:NaN}",
        "/*c*/{`A`:1}",
        "{`A`:1//c\n}",
        "{`b`:`a\tb`}",
        "{`b`:`\\x`}",
        "{`zz`:`\\x`}",
        "{`zz`:[1,2}",
        "x",
        "{`A`:tru}",
        "{`A`:1 `b`:2}"
      })
  void refusesWhatIsNotStrictlyJson(String json) {
    assertEquals(Reason.MALFORMED, refused(json).reason());
  }

  @Test
  void refusesInvalidUtf8() {
    byte[] message = {'{', '"', 'b', '"', ':', '"', (byte) 0xC3, '"', '}'};
    assertThrows(UnreadableRecordException.class, () -> ROWS.deserialize("t", message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
  void detectsOtherUnicodeEncodingsAsJsonAllows(String charset) {
    byte[] message = "{\"A\":\"bad\",\"A\":1,\"b\":\"é\"}".getBytes(Charset.forName(charset));
    assertEquals(new Row(1, "é", null), ROWS.deserialize("t", message));
  }

  @Test
  void matchesUpperCaseBeyondAscii() {
    FieldNames names = FieldNames.of("ÉTÉ", "été", "STRASSE", "İ");
    assertEquals(0, names.find("ÉTÉ"));
    assertEquals(1, names.find("été"));
    assertEquals(~0, names.find("Été"));
    assertEquals(~2, names.find("straße"));
    assertEquals(~2, names.find("Strasse"));
    assertEquals(FieldNames.NONE, names.find("i"));
    assertEquals(FieldNames.NONE, names.find(""));
  }

  @Test
  void findsEachOfManyColumns() {
    String[] columns = new String[300];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = (i % 2 == 0 ? "COL_" : "col_") + i / 2;
    }
    FieldNames names = FieldNames.of(columns);
    for (int i = 0; i < columns.length; i++) {
      assertEquals(i, names.find(columns[i]));
    }
    assertEquals(~10, names.find("Col_5"));
    assertEquals(FieldNames.NONE, names.find("COL_150"));
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    assertThrows(IllegalArgumentException.class, () -> FieldNames.of("A", "B", "A"));
  }

  @Test
  void saysWhichColumnIsBadButNotItsValue() {
    UnreadableRecordException refused =
        refused("{`LINES`:[{`N`:1},{`M`:{`secretkey`:[`secretvalue`]}}]}");
    assertEquals("LINES->M: found a string that cannot be read as INT", refused.getMessage());
    assertEquals(
        "A: found an array that cannot be read as INT", refused("{`A`:[`secret`]}").getMessage());
    assertEquals("malformed JSON at byte 6", refused("{`b`: secret}").getMessage());
    assertFalse(refused("secret").getMessage().contains("secret"));
  }

  private static Row read(String json) {
    byte[] message = json.replace('`', '"').getBytes(StandardCharsets.UTF_8);
    return ROWS.deserialize("t", message);
  }

  private static UnreadableRecordException refused(String json) {
    return assertThrows(UnreadableRecordException.class, () -> read(json));
  }
}
