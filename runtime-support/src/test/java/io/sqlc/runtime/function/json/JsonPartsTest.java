package io.sqlc.runtime.function.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.function.FunctionFailedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Functions that go through a document give what they would give by a tree of it. */
class JsonPartsTest {

  @Test
  void randomDocuments() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int structured = 0;
    for (int i = 0; i < 100_000; i++) {
      String json = RandomJson.document(random);
      structured += same(seed, json, JsonArrayLength::jsonArrayLength, JsonPartsTest::length);
      structured += same(seed, json, JsonKeys::jsonKeys, JsonPartsTest::keys);
      same(seed, json, JsonItems::jsonItems, JsonPartsTest::items);
      same(seed, json, JsonRecords::jsonRecords, JsonPartsTest::records);
      same(seed, json, IsJsonString::isJsonString, JsonPartsTest::isJson);
      for (Object value : new Object[] {null, "text", true, 0, -150L, -1.5, List.of(), Map.of()}) {
        same(
            seed,
            json,
            text -> JsonArrayContains.jsonArrayContains(text, value),
            text -> contains(text, value));
      }
    }
    assertTrue(structured > 20_000, "arrays and objects: " + structured);
  }

  @Test
  void numbersOutOfRangeAreTold() {
    assertFalse(IsJsonString.isJsonString("1e99999999999"));
    assertFalse(JsonArrayContains.jsonArrayContains("[1e99999999999]", 1));
    assertEquals(
        "a number in the JSON text is out of range",
        outcome(JsonArrayLength::jsonArrayLength, "[1e99999999999]"));
  }

  /** 1 where both give something. */
  private static int same(
      long seed, String json, Function<String, ?> function, Function<String, ?> byTree) {
    Object expected = outcome(byTree, json);
    assertEquals(expected, outcome(function, json), () -> "seed " + seed + ", document " + json);
    return expected == null || expected instanceof String ? 0 : 1;
  }

  private static Object outcome(Function<String, ?> function, String json) {
    try {
      Object given = function.apply(json);
      // The order counts, too.
      return given instanceof Map<?, ?> map ? new ArrayList<>(map.entrySet()) : given;
    } catch (FunctionFailedException e) {
      return e.getMessage();
    }
  }

  private static Object length(String json) {
    return JsonTree.read(json).root() instanceof List<?> elements ? elements.size() : null;
  }

  private static Object keys(String json) {
    return JsonTree.read(json).root() instanceof Map<?, ?> fields
        ? new ArrayList<>(fields.keySet())
        : null;
  }

  private static Object items(String json) {
    if (!(JsonTree.read(json).root() instanceof List<?> elements)) {
      throw new FunctionFailedException("the text is not a JSON array");
    }
    return elements.stream().map(each -> JsonTexts.of(each, JsonTexts.Numbers.SCIENTIFIC)).toList();
  }

  private static Object records(String json) {
    if (!(JsonTree.read(json).root() instanceof Map<?, ?> fields)) {
      return null;
    }
    Map<Object, String> records = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            records.put(name, JsonTexts.unquoted(value, JsonTexts.Numbers.SCIENTIFIC)));
    return records;
  }

  private static Object isJson(String json) {
    try {
      return !JsonTree.read(json).blank();
    } catch (FunctionFailedException e) {
      return false;
    }
  }

  private static Object contains(String json, Object value) {
    try {
      return JsonTree.read(json).root() instanceof List<?> elements
          && elements.stream()
              .map(each -> each instanceof Number number ? comparable(number, value) : each)
              .anyMatch(each -> Objects.equals(each, value));
    } catch (FunctionFailedException e) {
      return false;
    }
  }

  /** The number as the class of the value looked for, where it can be found as such. */
  private static Object comparable(Number number, Object value) {
    boolean whole = number instanceof BigInteger;
    if (whole && (value instanceof Integer || value instanceof Long)) {
      BigInteger due = BigInteger.valueOf(((Number) value).longValue());
      return number.equals(due) ? value : number;
    }
    return !whole && value instanceof Double ? (Object) number.doubleValue() : number;
  }
}
