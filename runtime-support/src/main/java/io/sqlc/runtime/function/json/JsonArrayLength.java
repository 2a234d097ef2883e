package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** JSON_ARRAY_LENGTH. */
@SqlFunction(
    name = "JSON_ARRAY_LENGTH",
    description = "The number of elements of a JSON array; NULL for other JSON.",
    example = "JSON_ARRAY_LENGTH('[1, 2, 3]')",
    result = "3")
public final class JsonArrayLength {
  private JsonArrayLength() {}

  /** The number of elements. */
  @Overload(value = "JSON_ARRAY_LENGTH(STRING jsonArray)", returns = "INT", mayFail = true)
  public static @Nullable Integer jsonArrayLength(@Nullable String jsonArray) {
    if (jsonArray == null) {
      return null;
    }
    int length =
        JsonParts.elements(
            jsonArray,
            (parser, token) -> {
              JsonTree.skip(parser, token);
              return true;
            });
    return length == JsonParts.NO_ARRAY ? null : Integer.valueOf(length);
  }
}
