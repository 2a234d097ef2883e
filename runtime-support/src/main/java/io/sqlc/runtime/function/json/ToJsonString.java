package io.sqlc.runtime.function.json;

import io.sqlc.runtime.expression.Casts;
import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.ValueType;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** TO_JSON_STRING. */
@SqlFunction(
    name = "TO_JSON_STRING",
    description =
        "A value of any type as JSON text; fields of structs and keys of maps are sorted, NULL is"
            + " the text null.",
    example = "TO_JSON_STRING(ARRAY[1, NULL])",
    result = "[1,null]")
public final class ToJsonString {
  private ToJsonString() {}

  /** The JSON text. */
  @Overload(
      value = "TO_JSON_STRING(T val)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false,
      neverNull = true)
  public static <T> String toJsonString(ValueType<T> type, @Nullable T val) {
    StringBuilder json = new StringBuilder();
    append(json, type, val);
    return json.toString();
  }

  private static void append(StringBuilder json, ValueType<?> type, @Nullable Object value) {
    if (value == null) {
      json.append("null");
      return;
    }
    switch (type.kind()) {
      case BOOLEAN, INT, BIGINT -> json.append(value);
      case DOUBLE -> number(json, (Double) value);
      case DECIMAL -> json.append(((BigDecimal) value).toPlainString());
      case STRING -> JsonTexts.quote(json, (String) value);
      case BYTES ->
          JsonTexts.quote(json, Base64.getEncoder().encodeToString(((Bytes) value).get()));
      case DATE -> quoted(json, Casts.dateToString((Integer) value));
      case TIME -> quoted(json, Casts.timeToString((Integer) value));
      case TIMESTAMP -> quoted(json, Casts.timestampToString((Long) value));
      case ARRAY -> array(json, type.parts().get(0), (List<?>) value);
      case MAP -> map(json, type.parts().get(1), (Map<?, ?>) value);
      case STRUCT -> struct(json, type, (Struct) value);
    }
  }

  private static void number(StringBuilder json, double number) {
    if (Double.isFinite(number)) {
      json.append(number);
    } else {
      quoted(json, Double.toString(number));
    }
  }

  private static void quoted(StringBuilder json, @Nullable String text) {
    json.append('"').append(text).append('"');
  }

  private static void array(StringBuilder json, ValueType<?> element, List<?> array) {
    json.append('[');
    String separator = "";
    for (Object value : array) {
      json.append(separator);
      append(json, element, value);
      separator = ",";
    }
    json.append(']');
  }

  private static void map(StringBuilder json, ValueType<?> valueType, Map<?, ?> map) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    json.append('{');
    String separator = "";
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      json.append(separator);
      JsonTexts.quote(json, entry.getKey());
      json.append(':');
      append(json, valueType, entry.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private static void struct(StringBuilder json, ValueType<?> type, Struct struct) {
    json.append('{');
    String separator = "";
    for (int i = 0; i < type.sorted().size(); i++) {
      int field = type.sorted().get(i);
      json.append(separator);
      JsonTexts.quote(json, type.names().get(field));
      json.append(':');
      append(json, type.parts().get(field), struct.field(field));
      separator = ",";
    }
    json.append('}');
  }
}
