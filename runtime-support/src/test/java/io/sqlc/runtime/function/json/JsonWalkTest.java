package io.sqlc.runtime.function.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** EXTRACTJSONFIELD gives what it would give if it made a tree of the whole document. */
class JsonWalkTest {
  private static final List<String> NAMES = List.of("a", "b", "1", "0", "", "a b", "\\u0061", "ü");
  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "12345678901234567890123",
          "-1.50",
          "1e5",
          "1E-7",
          "1e2147483648",
          "1e99999999999",
          "1e-99999999999",
          "1." + "1".repeat(998),
          "1." + "1".repeat(1000),
          "1".repeat(1000),
          "1".repeat(1001),
          "\"\"",
          "\"text\"",
          "\"\\u00e9\\n\\\"\"",
          "\"\\x\"",
          "\"a\tb\"",
          "NaN",
          "01",
          "tru",
          "'a'");
  private static final int RARE = 12;

  @Test
  void randomDocumentsAndPaths() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int failed = 0;
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      String json = document(random);
      String path = path(random);
      String expected = outcome(() -> fromTree(json, path));
      assertEquals(
          expected,
          outcome(() -> ExtractJsonField.extractJsonField(json, path)),
          () -> "seed " + seed + ", path " + path + ", document " + json);
      failed += expected.startsWith("failed") ? 1 : 0;
      found += expected.startsWith("gave null") ? 0 : 1;
    }
    assertTrue(failed > 10_000, "failed " + failed);
    assertTrue(found - failed > 10_000, "found " + (found - failed));
  }

  @Test
  void ofARepeatedNameTheLastValueCounts() {
    String json = "{\"a\": {\"b\": 1}, \"a\": {\"c\": 2}}";
    assertNull(ExtractJsonField.extractJsonField(json, "$.a.b"));
    assertEquals("2", ExtractJsonField.extractJsonField(json, "$.a.c"));
  }

  @Test
  void documentsOfAnySize() {
    for (int size : new int[] {4000, 0x8000, 100_000, 19_999_990, 20_000_001}) {
      for (char c : new char[] {'x', 'é'}) {
        String json = "{\"b\": \"" + String.valueOf(c).repeat(size) + "\", \"a\": [1.5, \"é\"]}";
        assertEquals(
            outcome(() -> fromTree(json, "$.a[1]")),
            outcome(() -> ExtractJsonField.extractJsonField(json, "$.a[1]")),
            () -> "size " + json.length());
      }
    }
    for (int depth : new int[] {999, 1000, 1001}) {
      String json = "{\"b\": " + "[".repeat(depth) + "]".repeat(depth) + ", \"a\": 1}";
      assertEquals(
          outcome(() -> fromTree(json, "$.a")),
          outcome(() -> ExtractJsonField.extractJsonField(json, "$.a")));
    }
    String name = "{\"" + "n".repeat(50_001) + "\": 1, \"a\": 1}";
    assertEquals(
        outcome(() -> fromTree(name, "$.a")),
        outcome(() -> ExtractJsonField.extractJsonField(name, "$.a")));
  }

  private interface Call {
    String result();
  }

  private static String outcome(Call call) {
    try {
      return "gave " + call.result();
    } catch (IllegalArgumentException e) {
      // One of Jackson's where an exponent is too large.
      return "failed: " + e;
    }
  }

  /** The result by a tree of the whole document. */
  private static String fromTree(String json, String path) {
    List<JsonPath.Step> steps = JsonPath.of(path).steps();
    JsonTree.Document document = JsonTree.read(json);
    if (document.blank()) {
      return steps.isEmpty() ? "" : null;
    }
    Object value = document.root();
    for (JsonPath.Step step : steps) {
      if (value instanceof Map<?, ?> fields && fields.containsKey(step.name())) {
        value = fields.get(step.name());
      } else if (value instanceof List<?> elements && step.index() < elements.size()) {
        value = elements.get(step.index());
      } else {
        return null;
      }
    }
    return JsonTexts.unquoted(value, JsonTexts.Numbers.SCIENTIFIC);
  }

  private static String path(Random random) {
    StringBuilder path = new StringBuilder("$");
    for (int i = random.nextInt(4); i > 0; i--) {
      path.append(
          switch (random.nextInt(4)) {
            case 0 -> "[" + random.nextInt(3) + "]";
            case 1 -> "[\"a b\"]";
            case 2 -> "." + (random.nextInt(RARE) == 0 ? "[" : "1");
            default -> random.nextBoolean() ? ".a" : ".b";
          });
    }
    return path.toString();
  }

  /** Some are cut off, have a character too much or text behind them. */
  private static String document(Random random) {
    StringBuilder json = new StringBuilder();
    value(json, random, 0);
    switch (random.nextInt(8)) {
      case 0 -> json.setLength(random.nextInt(json.length() + 1));
      case 1 ->
          json.insert(random.nextInt(json.length() + 1), ",]}\"[{:x \\".charAt(random.nextInt(10)));
      case 2 -> json.deleteCharAt(random.nextInt(json.length()));
      case 3 -> json.append(random.nextBoolean() ? " }" : "1");
      default -> {
        // as it is
      }
    }
    return json.toString();
  }

  private static void value(StringBuilder json, Random random, int depth) {
    int kind = depth == 4 ? 0 : random.nextInt(5);
    if (kind == 0) {
      // What fails comes seldom, so that most documents can be read.
      int most = random.nextInt(RARE) == 0 ? SCALARS.size() : 9;
      json.append(SCALARS.get(random.nextInt(most)));
      return;
    }
    boolean object = kind < 4;
    json.append(object ? '{' : '[');
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ", ");
      if (object) {
        json.append('"').append(NAMES.get(random.nextInt(NAMES.size()))).append("\":");
      }
      value(json, random, depth + 1);
    }
    json.append(object ? '}' : ']');
  }
}
