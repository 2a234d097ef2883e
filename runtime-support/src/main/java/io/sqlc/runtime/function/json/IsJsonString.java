package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** IS_JSON_STRING. */
@SqlFunction(
    name = "IS_JSON_STRING",
    description = "Whether a text begins with a JSON value; what follows it does not matter.",
    example = "IS_JSON_STRING('[1, 2]')",
    result = "true")
public final class IsJsonString {
  private IsJsonString() {}

  /** Whether a text begins with a JSON value; false for NULL. */
  @Overload(
      value = "IS_JSON_STRING(STRING input)",
      returns = "BOOLEAN",
      nullPropagating = false,
      neverNull = true)
  public static boolean isJsonString(@Nullable String input) {
    if (input == null) {
      return false;
    }
    try {
      return JsonTree.parse(
          input,
          parser -> {
            JsonToken first = parser.nextToken();
            if (first != null) {
              JsonTree.skip(parser, first);
            }
            return first != null;
          });
    } catch (FunctionFailedException e) {
      return false;
    }
  }
}
