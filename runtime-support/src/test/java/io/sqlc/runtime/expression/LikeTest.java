package io.sqlc.runtime.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "abc,a%c,true",
        "abc,a_c,true",
        "abc,abc,true",
        "abc,ABC,false",
        "abc,ab,false",
        "abc,%,true",
        "\"\",%,true",
        "\"\",\"\",true",
        "abc,\"\",false",
        "aXbXc,%X%X%,true",
        "mississippi,%iss%ip%,true",
        "mississippi,%issx%,false",
        "a.c,a.c,true",
        "abc,a.c,false",
        "*.*,*.*,true",
        "a\\b,a\\b,true",
        "a\\b,a\\_,true",
        "aaab,%ab,true",
        "aba,%ab,false",
      })
  void matchesTheWholeValue(String value, String pattern, boolean expected) {
    assertEquals(expected, Like.matches(value, Like.pattern(pattern)));
    assertEquals(expected, Like.matches(value, pattern));
  }

  @Test
  void wildcardsDoNotMatchLineEnds() {
    assertEquals(false, Like.matches("a\nb", "a_b"));
    assertEquals(false, Like.matches("a\nb", "a%b"));
    assertEquals(false, Like.matches("a\r\nend", "%end"));
    assertEquals(true, Like.matches("a\nb", "%\n%"));
  }

  @Test
  void aSupplementaryCharacterIsOne() {
    assertEquals(true, Like.matches("\uD83D\uDE00", "_"));
    assertEquals(false, Like.matches("\uD83D\uDE00", "__"));
    assertEquals(false, Like.matches("\uD83D\uDE00", "%__"));
  }

  @Test
  void theEscapeMakesTheNextCharacterLiteral() {
    assertEquals(true, Like.matches("a%c", Like.pattern("a!%c", '!')));
    assertEquals(false, Like.matches("abc", Like.pattern("a!%c", '!')));
    assertEquals(true, Like.matches("!", "!!", '!'));
    assertThrows(IllegalArgumentException.class, () -> Like.pattern("a!", '!'));
  }

  @Test
  void nullIsAnError() {
    assertThrows(NullOperandException.class, () -> Like.matches(null, Like.pattern("a")));
    assertThrows(NullOperandException.class, () -> Like.matches("a", (String) null));
  }
}
