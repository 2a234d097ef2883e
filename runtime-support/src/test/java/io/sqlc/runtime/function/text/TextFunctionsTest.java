package io.sqlc.runtime.function.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.conditional.Coalesce;
import io.sqlc.runtime.function.conditional.IfNull;
import io.sqlc.runtime.function.conditional.NullIf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFunctionsTest {

  @Test
  void caseAndBlanks() {
    assertEquals("ab", Lcase.lcase("Ab"));
    assertEquals("STRASSE", Ucase.ucase("straße"));
    assertEquals("a b", Trim.trim(" \t a b\n"));
    assertEquals("The Quick  Fox", Initcap.initcap("  the QUICK  fox"));
    assertEquals("", Initcap.initcap("  "));
    assertEquals(2, Len.len("\uD83D\uDE00"));
    assertEquals(3, Len.len(bytes("abc")));
  }

  @Test
  void concatenationLeavesNullsOut() {
    assertEquals("ab", Concat.concat("a", null, "b"));
    assertEquals("", Concat.concat((String) null));
    assertEquals(bytes("ab"), Concat.concat(bytes("a"), null, bytes("b")));
    assertEquals("a-b", ConcatWs.concatWs("-", "a", null, "b"));
    assertEquals("", ConcatWs.concatWs("-", null, null));
    assertNull(ConcatWs.concatWs(null, "a"));
    assertEquals(bytes("a-b"), ConcatWs.concatWs(bytes("-"), bytes("a"), bytes("b")));
    assertThrows(FunctionFailedException.class, () -> ConcatWs.concatWs("-"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,100,Alpha Beta",
    "0,2,Al",
    "-2,100,ta",
    "-100,2,Al",
    "100,1,''",
    "2,3,lph",
    "-3,2,et",
    "2,0,''",
    "2,-1,''",
    "-2147483648,5,Alpha",
    "3,2147483647,''" // the end overflows, as in ksqlDB
  })
  void substrings(int position, int length, String expected) {
    assertEquals(expected, Substring.substring("Alpha Beta", position, length));
    assertEquals(bytes(expected), Substring.substring(bytes("Alpha Beta"), position, length));
  }

  @ParameterizedTest
  @CsvSource({
    "corporate floor,or,1,1,2",
    "corporate floor,or,4,2,14",
    "corporate floor,or,-4,1,5",
    "corporate floor,or,-4,2,2",
    "corporate floor,or,-4,3,0",
    "banana,ana,1,2,4",
    "abc,'',2,1,2",
    "'','',1,1,0",
    "abc,a,0,1,0",
    "abc,a,1,0,0",
    "abc,c,4,1,0",
    "abc,a,-3,1,1"
  })
  void positions(String text, String part, int position, int occurrence, int expected) {
    assertEquals(expected, Instr.instr(text, part, position, occurrence));
  }

  @Test
  void positionsOfNull() {
    assertEquals(0, Instr.instr(null, "a"));
    assertEquals(0, Instr.instr("a", null, 1));
    assertNull(Instr.instr("a", "a", null));
  }

  @Test
  void replacementIsLiteral() {
    assertEquals("a-b", Replace.replace("a.b", ".", "-"));
    assertEquals("-a-b-", Replace.replace("ab", "", "-"));
  }

  @Test
  void pieces() {
    assertEquals(List.of("", "a", "", "b", ""), Split.split(".a..b.", "."));
    assertEquals(List.of(""), Split.split("", ","));
    assertEquals(List.of("a", "b"), Split.split("ab", ""));
    assertEquals(
        List.of(bytes("a"), bytes(""), bytes("b")), Split.split(bytes("a,,b"), bytes(",")));
    assertEquals(List.of(bytes("a"), bytes("b")), Split.split(bytes("ab"), bytes("")));
    assertEquals(Map.of("a", "1", "b", "3"), SplitToMap.splitToMap("a=1,,b=2=x,c,b=3", ",", "="));
    assertNull(SplitToMap.splitToMap("a=1", "=", "="));
    assertNull(SplitToMap.splitToMap("a=1", "", "="));
  }

  @Test
  void padding() {
    assertEquals("ababx", Lpad.lpad("x", 5, "ab"));
    assertEquals("xabab", Rpad.rpad("x", 5, "ab"));
    assertEquals("ab", Lpad.lpad("abc", 2, "x"));
    assertNull(Rpad.rpad("a", 2, ""));
    assertNull(Rpad.rpad("a", -1, "x"));
    assertEquals(bytes("ababx"), Lpad.lpad(bytes("x"), 5, bytes("ab")));
    assertEquals(bytes("xabab"), Rpad.rpad(bytes("x"), 5, bytes("ab")));
    assertEquals(bytes("ab"), Rpad.rpad(bytes("abc"), 2, bytes("x")));
  }

  @Test
  void masking() {
    assertEquals("Xx-nX", Mask.mask("Ab 1Z"));
    assertEquals("Ab*nZ", Mask.mask("Ab 1Z", null, null, "n", "*"));
    assertEquals("Xx 1Z", MaskLeft.maskLeft("Ab 1Z", 2));
    assertEquals("Ab-nX", MaskRight.maskRight("Ab 1Z", 3));
    assertEquals("Ab-nX", MaskKeepLeft.maskKeepLeft("Ab 1Z", 2));
    assertEquals("Xx-1Z", MaskKeepRight.maskKeepRight("Ab 1Z", 2));
    assertEquals("Xx", MaskRight.maskRight("Ab", 9));
    assertEquals("Ab", MaskKeepRight.maskKeepRight("Ab", 9));
    assertEquals("--", Mask.mask("\uD83D\uDE00"));
    assertThrows(FunctionFailedException.class, () -> MaskLeft.maskLeft("a", -1));
    assertThrows(FunctionFailedException.class, () -> Mask.mask("a", "XX", "x", "n", "-"));
    assertNull(Mask.mask(null, "X", "x", "n", "-"));
  }

  @Test
  void choices() {
    assertEquals("b", Elt.elt(2, "a", "b"));
    assertNull(Elt.elt(3, "a", "b"));
    assertNull(Elt.elt(null, "a"));
    assertEquals(2, Field.field("b", "a", "b"));
    assertEquals(0, Field.field(null, (String) null));
    assertEquals("b", Coalesce.coalesce(null, "b", "c"));
    assertNull(Coalesce.coalesce((String) null));
    assertEquals(2, IfNull.ifNull(null, 2));
    assertNull(NullIf.nullIf(1, 1));
    assertEquals(1, NullIf.nullIf(1, null));
  }

  @Test
  void characters() {
    assertEquals("K", Chr.chr(75));
    assertNull(Chr.chr(-1));
    assertEquals("\uD820\uDEB8", Chr.chr("\\" + "ud820" + "\\" + "udeb8"));
    assertNull(Chr.chr("004b"));
    assertThrows(FunctionFailedException.class, () -> Chr.chr("\\" + "u00zz"));
    assertEquals("0cc175b9c0f1b6a831c399e269772661", Md5.md5("a"));
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
