package io.sqlc.runtime.function.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A prepared replacement does what Java's own replacing does with its text. */
class ReplacementTest {
  private static final List<String> PATTERNS =
      List.of(
          "a",
          "",
          "b*",
          "(a)(b)?",
          "(?<x>a)|(?<y1>b)",
          "(a)(b)(a)?(b)?(a)?(b)?(a)?(b)?(a)?(b)?(a)?",
          "(a+)b|1",
          "\\$|\\\\",
          "(?<=a)b",
          "^|$");
  private static final String PIECES = "$$$$\\\\{}012ab xy1";

  @Test
  void randomReplacements() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int failed = 0;
    for (int i = 0; i < 300_000; i++) {
      Regex regex = Regex.of(PATTERNS.get(random.nextInt(PATTERNS.size())));
      String text = random(random, "aabb1$\\\uD83D\uDE00", 8);
      String replacement = replacement(random);
      String expected = outcome(() -> RegexpReplace.regexpReplace(text, regex, replacement));
      Replacement prepared = Replacement.of(replacement);
      assertEquals(
          expected,
          outcome(() -> RegexpReplace.regexpReplace(text, regex, prepared)),
          () -> "seed " + seed + ", text " + text + ", replacement " + replacement);
      failed += expected.startsWith("failed") ? 1 : 0;
    }
    assertTrue(failed > 10_000 && failed < 200_000, "failed " + failed);
  }

  @Test
  void aWrongReplacementFailsWhereSomethingMatches() {
    for (String wrong : List.of("$", "\\", "$x", "${", "${}", "${1}", "${x", "${x y}", "$1")) {
      Replacement replacement = Replacement.of(wrong);
      assertNull(RegexpReplace.regexpReplace(null, "a", replacement));
      assertNull(RegexpReplace.regexpReplace("a", (String) null, replacement));
      assertEquals("b", RegexpReplace.regexpReplace("b", "a", replacement));
      for (int use = 0; use < 2; use++) {
        assertThrows(
            FunctionFailedException.class,
            () -> RegexpReplace.regexpReplace("a", "a", replacement),
            wrong);
      }
    }
  }

  private interface Call {
    String result();
  }

  private static String outcome(Call call) {
    try {
      return "gave " + call.result();
    } catch (FunctionFailedException e) {
      return "failed: " + e.getMessage();
    }
  }

  private static String replacement(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "<$1>";
      case 1 -> "$2" + random(random, "0123456789x", 3);
      case 2 -> "${" + List.of("x", "y1", "z").get(random.nextInt(3)) + "}";
      default -> random(random, PIECES, 6);
    };
  }

  private static String random(Random random, String characters, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }
}
