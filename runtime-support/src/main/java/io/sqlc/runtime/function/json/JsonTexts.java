package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what {@link JsonTree} reads as JSON without blanks. */
final class JsonTexts {
  /** How numbers with a fraction or an exponent are written. */
  enum Numbers {
    /** As {@code 1E+5}, where they were written so. */
    SCIENTIFIC,
    /** As {@code 100000}. */
    PLAIN
  }

  private final StringBuilder text = new StringBuilder();
  private final Numbers numbers;

  private JsonTexts(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The JSON text. */
  static String of(@Nullable Object value, Numbers numbers) {
    JsonTexts writer = new JsonTexts(numbers);
    writer.append(value);
    return writer.text.toString();
  }

  /** A text as it is, anything else as JSON. */
  static String unquoted(@Nullable Object value, Numbers numbers) {
    return value instanceof String string ? string : of(value, numbers);
  }

  private void append(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      text.append('{');
      String separator = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        quote(text, String.valueOf(entry.getKey()));
        text.append(':');
        append(entry.getValue());
        separator = ",";
      }
      text.append('}');
    } else if (value instanceof List<?> list) {
      text.append('[');
      String separator = "";
      for (Object element : list) {
        text.append(separator);
        append(element);
        separator = ",";
      }
      text.append(']');
    } else if (value instanceof String string) {
      quote(text, string);
    } else if (value instanceof BigDecimal number && numbers == Numbers.PLAIN) {
      text.append(number.toPlainString());
    } else {
      text.append(value);
    }
  }

  /** Appends a text in quotes. */
  static void quote(StringBuilder json, String string) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(string, json);
    json.append('"');
  }
}
