package io.sqlc.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a STRING column takes from a JSON value of any type. */
final class JsonText {
  private JsonText() {}

  /**
   * The text of the parser's current value: of a string its content, of a number its exact text, of
   * an object its JSON, of an array {@code [a, b]} with the texts of its elements.
   */
  static String of(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    StringBuilder text = new StringBuilder();
    append(parser, token, text);
    return text.toString();
  }

  private static void append(JsonParser parser, JsonToken token, StringBuilder text)
      throws IOException {
    switch (token) {
      case VALUE_STRING -> text.append(parser.getText());
      case START_OBJECT -> appendObject(parser, text);
      case START_ARRAY -> {
        text.append('[');
        String separator = "";
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          text.append(separator);
          append(parser, t, text);
          separator = ", ";
        }
        text.append(']');
      }
      default -> appendScalar(parser, token, text);
    }
  }

  private static void appendJson(JsonParser parser, JsonToken token, StringBuilder json)
      throws IOException {
    switch (token) {
      case VALUE_STRING -> appendQuoted(parser.getText(), json);
      case START_OBJECT -> appendObject(parser, json);
      case START_ARRAY -> {
        json.append('[');
        String separator = "";
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          json.append(separator);
          appendJson(parser, t, json);
          separator = ",";
        }
        json.append(']');
      }
      default -> appendScalar(parser, token, json);
    }
  }

  private static void appendObject(JsonParser parser, StringBuilder json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>(); // of two fields with one name the last
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      StringBuilder value = new StringBuilder();
      appendJson(parser, parser.nextToken(), value);
      fields.put(name, value.toString());
    }
    json.append('{');
    String separator = "";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.append(separator);
      appendQuoted(field.getKey(), json);
      json.append(':').append(field.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private static void appendScalar(JsonParser parser, JsonToken token, StringBuilder text)
      throws IOException {
    switch (token) {
      case VALUE_NUMBER_INT -> {
        String digits = parser.getText();
        text.append("-0".equals(digits) ? "0" : digits);
      }
      case VALUE_NUMBER_FLOAT -> text.append(parser.getDecimalValue());
      default -> text.append(parser.getText()); // true, false, null
    }
  }

  private static void appendQuoted(String text, StringBuilder json) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }
}
