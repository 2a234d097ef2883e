package io.sqlc.runtime.function.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class RegexFunctionsTest {

  @Test
  void extraction() {
    assertEquals("lpha", RegexpExtract.regexpExtract("[a-z]+", "Alpha Beta"));
    assertEquals("b", RegexpExtract.regexpExtract("(a)(.)", "ab", 2));
    assertNull(RegexpExtract.regexpExtract("a", "b"));
    assertNull(RegexpExtract.regexpExtract("(a)?b", "b", 1));
    assertNull(RegexpExtract.regexpExtract("a", "a", 1));
    assertThrows(FunctionFailedException.class, () -> RegexpExtract.regexpExtract("(", "a"));
  }

  @Test
  void extractionOfAll() {
    assertEquals(List.of("ab", "ac"), RegexpExtractAll.regexpExtractAll("a.", "abac"));
    assertEquals(Arrays.asList(null, "b"), RegexpExtractAll.regexpExtractAll("(a)|(b)", "ab", 2));
    assertEquals(List.of(), RegexpExtractAll.regexpExtractAll("x", "abc"));
    assertNull(RegexpExtractAll.regexpExtractAll("a", "a", 1));
  }

  @Test
  void replacement() {
    assertEquals("bac", RegexpReplace.regexpReplace("abc", "(a)(b)", "$2$1"));
    assertEquals("-a-", RegexpReplace.regexpReplace("a", "", "-"));
    assertThrows(FunctionFailedException.class, () -> RegexpReplace.regexpReplace("a", "a", "$1"));
  }

  @Test
  void splitting() {
    assertEquals(List.of("", "pad", ""), RegexpSplitToArray.regexpSplitToArray(" pad  ", "\\s+"));
    assertEquals(List.of("a", "b"), RegexpSplitToArray.regexpSplitToArray("ab", ""));
    assertEquals(List.of("a", "b"), RegexpSplitToArray.regexpSplitToArray("ab", "x*"));
    assertEquals(List.of(""), RegexpSplitToArray.regexpSplitToArray("", "a"));
  }

  @Test
  void uuids() {
    assertEquals("00000000-0000-0000-0000-000000000000", Uuid.uuid(Bytes.wrap(new byte[16])));
    assertNull(Uuid.uuid(Bytes.wrap(new byte[15])));
    assertEquals(36, Uuid.uuid().length());
  }
}
