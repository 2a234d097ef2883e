package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON_CONCAT. */
@SqlFunction(
    name = "JSON_CONCAT",
    description =
        "JSON objects merged into one, of a repeated name the last value; other JSON joined to one"
            + " array. NULL where an argument is NULL or empty.",
    example = "JSON_CONCAT('{\"a\": 1}', '{\"b\": 2}')",
    result = "{\"a\":1,\"b\":2}")
public final class JsonConcat {
  private JsonConcat() {}

  /** One object or one array of all. */
  @Overload(value = "JSON_CONCAT(STRING... jsonStrings)", returns = "STRING", mayFail = true)
  public static @Nullable String jsonConcat(@Nullable String... jsonStrings) {
    if (jsonStrings.length == 0) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (String json : jsonStrings) {
      if (json == null) {
        return null;
      }
      JsonTree.Document document = JsonTree.read(json);
      if (document.blank()) {
        return null;
      }
      values.add(document.root());
    }
    return JsonTexts.of(
        values.size() == 1 ? values.get(0) : joined(values), JsonTexts.Numbers.PLAIN);
  }

  private static Object joined(List<@Nullable Object> values) {
    if (values.stream().allMatch(Map.class::isInstance)) {
      Map<Object, @Nullable Object> merged = new LinkedHashMap<>();
      values.forEach(value -> merged.putAll((Map<?, ?>) value));
      return merged;
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof List<?> list) {
        elements.addAll(list);
      } else {
        elements.add(value);
      }
    }
    return elements;
  }
}
