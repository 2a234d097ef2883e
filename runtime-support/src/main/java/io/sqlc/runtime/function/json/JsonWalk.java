package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a document along a path and makes values of what is at its end alone. What lies
 * beside is read all the same, since the document must be JSON to its end, and since of a repeated
 * name the last value counts.
 */
final class JsonWalk {
  private final JsonParser parser;
  private final List<JsonPath.Step> steps;

  private JsonWalk(JsonParser parser, List<JsonPath.Step> steps) {
    this.parser = parser;
    this.steps = steps;
  }

  /** What is found in a document; nothing where there is no such place. */
  record Found(boolean there, @Nullable Object value) {
    static final Found NOTHING = new Found(false, null);
  }

  /**
   * What a text has at the end of a path, as {@link JsonTree} gives it. A blank text has an empty
   * text at its root, and nothing else.
   *
   * @throws io.sqlc.runtime.function.FunctionFailedException when the text does not begin with a
   *     JSON value
   */
  static Found find(String json, List<JsonPath.Step> steps) {
    return JsonTree.parse(
        json,
        parser -> {
          JsonToken first = parser.nextToken();
          if (first == null) {
            return steps.isEmpty() ? new Found(true, "") : Found.NOTHING;
          }
          return new JsonWalk(parser, steps).value(first, 0);
        });
  }

  /**
   * Reads a value.
   *
   * @param taken how many steps led to it
   */
  private Found value(JsonToken token, int taken) throws IOException {
    if (taken == steps.size()) {
      return new Found(true, JsonTree.value(parser, token));
    }
    JsonPath.Step step = steps.get(taken);
    if (token == JsonToken.START_OBJECT) {
      return field(step.name(), taken + 1);
    }
    if (token == JsonToken.START_ARRAY) {
      return element(step.index(), taken + 1);
    }
    JsonTree.skip(parser, token);
    return Found.NOTHING;
  }

  private Found field(String name, int taken) throws IOException {
    Found found = Found.NOTHING;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean due = parser.currentName().equals(name);
      JsonToken token = parser.nextToken();
      if (due) {
        found = value(token, taken);
      } else {
        JsonTree.skip(parser, token);
      }
    }
    return found;
  }

  private Found element(int index, int taken) throws IOException {
    Found found = Found.NOTHING;
    JsonToken token = parser.nextToken();
    for (int i = 0; token != JsonToken.END_ARRAY; i++) {
      if (i == index) {
        found = value(token, taken);
      } else {
        JsonTree.skip(parser, token);
      }
      token = parser.nextToken();
    }
    return found;
  }
}
