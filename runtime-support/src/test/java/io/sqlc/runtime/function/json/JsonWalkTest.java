package io.sqlc.runtime.function.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** EXTRACTJSONFIELD gives what it would give if it made a tree of the whole document. */
class JsonWalkTest {
  private static final int RARE = 12;

  @Test
  void randomDocumentsAndPaths() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int failed = 0;
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      String json = RandomJson.document(random);
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
    } catch (FunctionFailedException e) {
      return "failed: " + e.getMessage();
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
}
