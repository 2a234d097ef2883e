package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.io.IOException;
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
      return JsonParts.elements(jsonArray, (parser, token) -> matches(parser, token, val)) > 0;
    } catch (FunctionFailedException e) {
      return false;
    }
  }

  private static boolean matches(JsonParser parser, JsonToken token, @Nullable Object value)
      throws IOException {
    if (value == null || token == JsonToken.VALUE_NULL) {
      JsonTree.skip(parser, token);
      return value == null && token == JsonToken.VALUE_NULL;
    }
    return switch (token) {
      case VALUE_NUMBER_INT ->
          (value instanceof Integer || value instanceof Long)
              && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
              && parser.getLongValue() == ((Number) value).longValue();
      case VALUE_NUMBER_FLOAT -> value.equals(parser.getDecimalValue().doubleValue());
      default -> value.equals(JsonTree.value(parser, token));
    };
  }
}
