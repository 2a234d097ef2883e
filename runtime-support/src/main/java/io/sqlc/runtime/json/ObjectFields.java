package io.sqlc.runtime.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of an object's fields in their order, read before the object itself.
 *
 * <p>Needed only for a record with a value that cannot be read: another field of the same object
 * may stand for the same column, and then the bad one does not count.
 */
final class ObjectFields {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> lastPositions = new HashMap<>();

  private ObjectFields() {}

  /** Reads all objects of the parser's next value, by where they start. */
  static Map<Long, ObjectFields> readAll(JsonParser parser) throws IOException {
    Map<Long, ObjectFields> objects = new HashMap<>();
    Deque<ObjectFields> open = new ArrayDeque<>();
    int depth = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token == null) {
        break;
      }
      switch (token) {
        case START_OBJECT -> {
          depth++;
          ObjectFields fields = new ObjectFields();
          objects.put(position(parser), fields);
          open.push(fields);
        }
        case END_OBJECT -> {
          depth--;
          open.pop();
        }
        case START_ARRAY -> depth++;
        case END_ARRAY -> depth--;
        case FIELD_NAME -> open.element().add(parser.currentName());
        default -> {}
      }
    } while (depth > 0);
    return objects;
  }

  /** Where the parser's current token starts. */
  static long position(JsonParser parser) {
    JsonLocation start = parser.currentTokenLocation();
    // UTF-16 is read through a decoder, which knows chars only.
    return start.getByteOffset() >= 0 ? start.getByteOffset() : start.getCharOffset();
  }

  private void add(String name) {
    lastPositions.put(name, names.size());
    names.add(name);
  }

  /** The position of the last field with exactly this name; -1 if there is none. */
  int lastPosition(String name) {
    return lastPositions.getOrDefault(name, -1);
  }

  /** For each column the position of the field that counts for it, or -1. */
  int[] winners(FieldNames columns) {
    int[] winners = new int[columns.size()];
    Arrays.fill(winners, -1);
    boolean[] exact = new boolean[columns.size()];
    for (int position = 0; position < names.size(); position++) {
      int found = columns.find(names.get(position));
      if (found >= 0) {
        exact[found] = true;
        winners[found] = position;
      } else if (found != FieldNames.NONE && !exact[~found]) {
        winners[~found] = position;
      }
    }
    return winners;
  }
}
