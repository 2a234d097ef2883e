package io.sqlc.samples.quickstart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a JSON object without nesting; its numbers keep the digits that were written. */
final class FlatJson {
  private static final JsonFactory JSON = new JsonFactory();

  private FlatJson() {}

  /**
   * The fields as text, those that are null left out.
   *
   * @throws QuickstartFailure when the text is no such object
   */
  static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new QuickstartFailure("not a JSON object: " + text);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw new QuickstartFailure("not a JSON object: " + text, e);
    }
    return fields;
  }
}
