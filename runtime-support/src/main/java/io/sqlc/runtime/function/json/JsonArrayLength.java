package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
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
    return jsonArray != null && JsonTree.read(jsonArray).root() instanceof List<?> elements
        ? Integer.valueOf(elements.size())
        : null;
  }
}
