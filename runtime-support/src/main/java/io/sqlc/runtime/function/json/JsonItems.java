package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON_ITEMS. */
@SqlFunction(
    name = "JSON_ITEMS",
    description = "The elements of a JSON array as JSON texts.",
    example = "JSON_ITEMS('[1, {\"a\": 2}]')",
    result = "[1, {\"a\":2}]")
public final class JsonItems {
  private JsonItems() {}

  /** The elements; texts keep their quotes. */
  @Overload(value = "JSON_ITEMS(STRING jsonItems)", returns = "ARRAY<STRING>", mayFail = true)
  public static @Nullable List<String> jsonItems(@Nullable String jsonItems) {
    if (jsonItems == null) {
      return null;
    }
    List<String> items = new ArrayList<>();
    int count =
        JsonParts.elements(
            jsonItems,
            (parser, token) ->
                items.add(
                    JsonTexts.of(JsonTree.value(parser, token), JsonTexts.Numbers.SCIENTIFIC)));
    if (count == JsonParts.NO_ARRAY) {
      throw new FunctionFailedException("the text is not a JSON array");
    }
    return items;
  }
}
