package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** JSON_ARRAY_CONTAINS. */
@SqlFunction(
    name = "JSON_ARRAY_CONTAINS",
    description =
        "Whether a JSON array has a value among its elements. INT and BIGINT are only found as"
            + " whole numbers, DOUBLE only as numbers with a fraction, NULL as null.",
    example = "JSON_ARRAY_CONTAINS('[1, 2, 3]', 3)",
    result = "true")
public final class JsonArrayContains {
  private JsonArrayContains() {}

  /** Whether a value is among the elements; false for what is no JSON array. */
  @Overload(
      value = "JSON_ARRAY_CONTAINS(STRING jsonArray, T val)",
      returns = "BOOLEAN",
      mayFail = true,
      nullPropagating = false,
      neverNull = true)
  public static <T> boolean jsonArrayContains(@Nullable String jsonArray, @Nullable T val) {
    if (jsonArray == null) {
      throw new FunctionFailedException("the JSON array is NULL");
    }
    try {
      int found =
          JsonParts.elements(
              jsonArray, (parser, token) -> matches(JsonTree.value(parser, token), val));
      return found > 0;
    } catch (FunctionFailedException e) {
      return false;
    }
  }

  private static boolean matches(@Nullable Object element, @Nullable Object value) {
    if (element == null || value == null) {
      return element == value;
    }
    if (element instanceof BigInteger whole) {
      return (value instanceof Integer || value instanceof Long)
          && whole.equals(BigInteger.valueOf(((Number) value).longValue()));
    }
    if (element instanceof BigDecimal number) {
      return value instanceof Double other && other.equals(number.doubleValue());
    }
    return element.equals(value);
  }
}
