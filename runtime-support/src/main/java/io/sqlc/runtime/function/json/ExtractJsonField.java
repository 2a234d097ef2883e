package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.PatternCache;
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
  private static final PatternCache<JsonPath> PATHS = new PatternCache<>(JsonPath::parse);

  private ExtractJsonField() {}

  /** What is at the path. */
  @Overload(
      value = "EXTRACTJSONFIELD(STRING input, STRING path)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String extractJsonField(@Nullable String input, @Nullable String path) {
    if (input == null || path == null) {
      return null;
    }
    JsonPath steps = PATHS.get(path);
    JsonTree.Document document = JsonTree.read(input);
    if (document.blank()) {
      return steps.isRoot() ? "" : null;
    }
    JsonPath.Found found = steps.in(document.root());
    return found.there() ? JsonTexts.unquoted(found.value(), JsonTexts.Numbers.SCIENTIFIC) : null;
  }
}
