package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** EXTRACTJSONFIELD. */
@SqlFunction(
    name = "EXTRACTJSONFIELD",
    description =
        "What a JSON text has at a path such as $.name[0]: texts without quotes, anything else as"
            + " JSON; NULL where there is nothing.",
    example = "EXTRACTJSONFIELD('{\"a\": {\"b\": [1, 2]}}', '$.a.b[1]')",
    result = "2")
public final class ExtractJsonField {
  private ExtractJsonField() {}

  /** What is at the path. */
  @Overload(
      value = "EXTRACTJSONFIELD(STRING input, STRING path)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String extractJsonField(@Nullable String input, @Nullable String path) {
    return path == null ? null : extractJsonField(input, JsonPath.cached(path));
  }

  /** The same at a prepared path. */
  public static @Nullable String extractJsonField(@Nullable String input, @Prepared JsonPath path) {
    if (input == null) {
      return null;
    }
    JsonWalk.Found found = JsonWalk.find(input, path.steps());
    return found.there() ? JsonTexts.unquoted(found.value(), JsonTexts.Numbers.SCIENTIFIC) : null;
  }
}
