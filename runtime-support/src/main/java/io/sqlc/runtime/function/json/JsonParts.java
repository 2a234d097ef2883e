package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Goes through the elements of an array or the fields of an object, one after the other, without a
 * tree of the whole document.
 */
final class JsonParts {
  /** What {@link #elements} gives for other JSON. */
  static final int NO_ARRAY = -1;

  private JsonParts() {}

  /** What is done with an element. */
  interface Element {
    /**
     * Makes or skips the value that the token begins.
     *
     * @return whether the element counts
     */
    boolean read(JsonParser parser, JsonToken token) throws IOException;
  }

  /** What is done with a field. */
  interface Field {
    /** Makes or skips the value that the token begins. */
    void read(String name, JsonParser parser, JsonToken token) throws IOException;
  }

  /**
   * Goes through the elements of an array.
   *
   * @return how many of them count; {@link #NO_ARRAY} for other JSON and blank texts
   * @throws io.sqlc.runtime.function.FunctionFailedException when the text does not begin with a
   *     JSON value
   */
  static int elements(String json, Element each) {
    return JsonTree.parse(
        json,
        parser -> {
          if (!begins(parser, JsonToken.START_ARRAY)) {
            return NO_ARRAY;
          }
          int count = 0;
          for (JsonToken token = parser.nextToken();
              token != JsonToken.END_ARRAY;
              token = parser.nextToken()) {
            count += each.read(parser, token) ? 1 : 0;
          }
          return count;
        });
  }

  /**
   * Goes through the fields of an object; names may come more than once.
   *
   * @return whether the text is an object; other JSON and blank texts are none
   * @throws io.sqlc.runtime.function.FunctionFailedException when the text does not begin with a
   *     JSON value
   */
  static boolean fields(String json, Field each) {
    return JsonTree.parse(
        json,
        parser -> {
          if (!begins(parser, JsonToken.START_OBJECT)) {
            return false;
          }
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            each.read(name, parser, parser.nextToken());
          }
          return true;
        });
  }

  /** Whether the text begins so; goes past what begins otherwise. */
  private static boolean begins(JsonParser parser, JsonToken due) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != null && first != due) {
      JsonTree.skip(parser, first);
    }
    return first == due;
  }
}
