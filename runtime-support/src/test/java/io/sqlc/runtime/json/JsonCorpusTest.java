package io.sqlc.runtime.json;

import static io.sqlc.runtime.json.ScanningFuzzTest.compare;
import static io.sqlc.runtime.json.ScanningFuzzTest.isScanned;
import static io.sqlc.runtime.json.ScanningFuzzTest.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.json.ScanningFuzzTest.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents with all that JSON has, and with what it has not: read as Jackson's parser reads them,
 * each of them also cut off at each byte, and with each byte exchanged.
 */
class JsonCorpusTest {
  private static final Rows ROWS = new Rows(false);
  private static final Rows SKIPPING = new Rows(true);

  /** What stands in for a byte. */
  private static final byte[] OTHERS = bytes("\"\\{}[],:0-.eEtn \t\u0000\u001f/\u007f");

  private static final byte[] BEYOND_ASCII = {
    (byte) 0x80, (byte) 0xC0, (byte) 0xC3, (byte) 0xE0, (byte) 0xED, (byte) 0xF0, (byte) 0xFF
  };

  /** Values that any column or unknown field may have; {@code `} is a quote. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-12",
          "1234567",
          "12345678",
          "123456789012345678",
          "-9223372036854775808",
          "9223372036854775808",
          "18446744073709551617",
          "1234567890123456789012345678901234567890",
          "1.5",
          "0.10",
          "-1e2",
          "1E+400",
          "1e-400",
          "1e99999999999",
          "01",
          "-",
          "-01",
          "+1",
          ".5",
          "1.",
          "1.e1",
          "1e",
          "1e+",
          "0x1F",
          "NaN",
          "-Infinity",
          "``",
          "`a b`",
          "`a text of more than sixteen bytes`",
          "`\\`\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9`",
          "`\\ud83d\\ude00 \\ud83d \\ude00`",
          "`é€😀`",
          "`\\x`",
          "`\\u12`",
          "`\\u12G4`",
          "`\t`",
          "`12`",
          "`AQ==`",
          "[]",
          "[1]",
          "[1, 2 ,3]",
          "[,]",
          "[1,]",
          "[1 2]",
          "[[[1],{}]]",
          "{}",
          "{`a`:1}",
          "{ `a` : true , `H` : { `A` : false } }",
          "{`k`:1,`k`:`2`}",
          "{`a`:1,}",
          "{`a`}",
          "{`a` 1}",
          "{a:1}",
          "{1:1}",
          "{'a':1}",
          "[1}",
          "{`a`:1]",
          "/* c */ 1",
          "1 // c",
          "# c",
          "undefined");

  private static List<byte[]> documents() {
    List<byte[]> documents = new ArrayList<>();
    for (String value : VALUES) {
      for (String column : List.of("a", "B", "LONGER_NAME", "C", "ÉTÉ", "D", "E", "F", "zz")) {
        documents.add(document("{`" + column + "`:" + value + "}"));
      }
    }
    return documents;
  }

  @Test
  void readsEachValueInEachColumnAsJacksonsParserDoes() {
    documents().forEach(JsonCorpusTest::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{`a`:12,`B`:`text`,`longer_name`:1.5,`C`:{`k`:[1,`b`]},`D`:`AQ==`}",
        " { `A` : -1 , `zz` : [ true , null , 1e5 , { `y` : `\\u00e9` } ] , `b` : `é😀` } ",
        "{`ÉTÉ`:3.25,`été`:{`x`:`y`},`E`:86400000,`F`:{`a`:true,`H`:{`A`:false}},`c`:[1,2]}",
        "{`B`:{`x` : [1.50, `\\n`]},`b`:[ {} , `q` ],`zz`:`\\ud83d\\ude00`}"
      })
  void readsWhatIsCutOffOrExchangedAnywhereAsJacksonsParserDoes(String text) {
    byte[] document = document(text);
    for (int length = 0; length < document.length; length++) {
      check(Arrays.copyOf(document, length));
      // the end of the array is not the end of what a buffer behind it might hold
      check(Arrays.copyOf(Arrays.copyOf(document, length), length + 20));
    }
    for (int at = 0; at < document.length; at++) {
      for (byte[] others : List.of(OTHERS, BEYOND_ASCII)) {
        for (byte other : others) {
          byte[] changed = document.clone();
          changed[at] = other;
          check(changed);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 90, 98, 99, 100, 101, 500, 998, 999, 1000, 1001, 5000})
  void readsDeepDocumentsAsJacksonsParserDoes(int depth) {
    for (String column : List.of("zz", "B", "b", "C")) {
      for (String[] pair : new String[][] {{"[", "]"}, {"{`a`:", "}"}}) {
        String inner = pair[0].equals("[") ? "" : "1";
        check(
            document(
                "{`"
                    + column
                    + "`:"
                    + pair[0].repeat(depth)
                    + inner
                    + pair[1].repeat(depth)
                    + ",`A`:1}"));
        check(document("{`" + column + "`:" + pair[0].repeat(depth)));
      }
    }
  }

  /** Jackson refuses names of more than 50,000 characters, wherever they stand. */
  @ParameterizedTest
  @ValueSource(ints = {9_999, 10_001, 50_000, 50_001, 60_000})
  void readsLongNamesAsJacksonsParserDoes(int length) {
    String name = "n".repeat(length);
    check(document("{`" + name + "`:1,`A`:1}"));
    check(document("{`zz`:{`" + name + "`:1},`A`:1}"));
    check(document("{`zz`:[{`" + name.substring(2) + "é`:1}],`A`:1}"));
    check(document("{`B`:{`" + name + "`:1},`A`:1}"));
  }

  /** Jackson refuses to give numbers of more than 1,000 characters. */
  @ParameterizedTest
  @ValueSource(ints = {99, 101, 199, 201, 999, 1_000, 1_001, 5_000})
  void readsLongNumbersAsJacksonsParserDoes(int length) {
    String digits = "1".repeat(length);
    for (String number : List.of(digits, "-" + digits, "0." + digits, digits + "e1")) {
      for (String column : List.of("zz", "A", "B", "LONGER_NAME", "ÉTÉ", "E")) {
        check(document("{`" + column + "`:" + number + "}"));
      }
      check(document("{`B`:[" + number + "]}"));
    }
  }

  /** Jackson refuses to give strings of more than 20,000,000 characters, but skips them. */
  @ParameterizedTest
  @ValueSource(ints = {999_999, 1_000_001, 20_000_001})
  void readsLongStringsAsJacksonsParserDoes(int length) {
    String text = "x".repeat(length);
    for (String column : List.of("zz", "B")) {
      byte[] document = document("{`" + column + "`:`" + text + "`}");
      boolean good = outcome(ROWS::parse, document) instanceof List;
      assertEquals(good, outcome(m -> ROWS.deserialize("t", m), document) instanceof List);
      assertEquals(good, outcome(m -> SKIPPING.deserialize("t", m), document) instanceof List);
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsOtherEncodingsAsJacksonsParserDoes(String charset, String mark) {
    for (String text :
        List.of("{`A`:1}", "{`b`:`é`,`A`:1}", "{}", "[1]", "1", "", " {`A`:1} ", "{`A`:1")) {
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      document.writeBytes(mark.getBytes(Charset.forName(charset)));
      document.writeBytes(text.replace('`', '"').getBytes(Charset.forName(charset)));
      check(document.toByteArray());
    }
  }

  static List<Object[]> encodings() {
    List<Object[]> encodings = new ArrayList<>();
    for (String name : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
      encodings.add(new Object[] {name, ""});
      encodings.add(new Object[] {name, "\uFEFF"});
    }
    return encodings;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{`A`:1234567890123456789,`B`:`a`}", // a long of 19 digits
        "{`B`:{`x`:[1.50,`\\n`]},`A`:1}", // JSON in a column of text
        "{`b`:[1, `c`],`A`:1}",
        "{`F`:{`a`:true,`H`:{`A`:false}},`A`:1}",
        "{`B`:`\\u00e9\\ud83d\\ude00`,`été`:null}"
      })
  void scansWhatIsNotRare(String text) {
    assertTrue(isScanned(ROWS, document(text)));
    assertTrue(isScanned(SKIPPING, document(text)));
  }

  private static void check(byte[] document) {
    compare(ROWS, document);
    compare(SKIPPING, document);
    boolean read = outcome(m -> ROWS.deserialize("t", m), document) instanceof List;
    boolean skipped = outcome(m -> SKIPPING.deserialize("t", m), document) instanceof List;
    String text = new String(document, StandardCharsets.UTF_8);
    assertEquals(read, skipped, text);
    assertTrue(!read || isJson(document), text);
  }

  /** Whether Jackson finds a value at the beginning, whatever it is. */
  private static boolean isJson(byte[] document) {
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      JsonToken first = parser.nextToken();
      parser.skipChildren();
      return first != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] document(String text) {
    return bytes(text.replace('`', '"'));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
