package io.sqlc.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.format.DecimalFit;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads any JSON that there is, by Jackson's parser: what {@link ScanningReader} leaves to it, and
 * all records that are bad.
 */
final class ParsingReader extends JsonReader implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final JsonParser parser;

  /** The record's objects by their positions, where they had to be read beforehand. */
  private final @Nullable Map<Long, ObjectFields> objects;

  private @Nullable ObjectFrame frame;

  private ParsingReader(JsonParser parser, @Nullable Map<Long, ObjectFields> objects) {
    this.parser = parser;
    this.objects = objects;
  }

  /** Begins to read a message, and stands on its value. */
  static ParsingReader open(byte[] message) {
    return open(message, null);
  }

  /**
   * As {@link #open}, but returns only fields that count: without those for whose column a better
   * match or a later duplicate comes. Slower; for records that could not be read otherwise.
   */
  static ParsingReader openDecided(byte[] message) {
    try (JsonParser ahead = parser(message)) {
      return open(message, ObjectFields.readAll(ahead));
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private static ParsingReader open(byte[] message, @Nullable Map<Long, ObjectFields> objects) {
    try {
      ParsingReader reader = new ParsingReader(parser(message), objects);
      if (reader.parser.nextToken() == null) {
        reader.close();
        throw new UnreadableRecordException(Reason.EMPTY, "the message holds no JSON value");
      }
      return reader;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private static JsonParser parser(byte[] message) throws IOException {
    return StrictNames.of(FACTORY.createParser(message), message);
  }

  /** What a STRING column takes from the array or object that is here, and known to be good. */
  static String text(byte[] message, int start, int length) {
    try (JsonParser parser = FACTORY.createParser(message, start, length)) {
      parser.nextToken();
      return JsonText.of(parser);
    } catch (IOException | NumberFormatException e) {
      throw new NotScannedException();
    }
  }

  /** Gives the parser's buffers back. */
  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw malformed(e); // reads from memory: nothing to fail
    }
  }

  @Override
  boolean atObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  @Override
  public boolean startObject() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw wrongType("an object");
    }
    frame = new ObjectFrame(frame, objects == null ? null : fieldsAhead(objects));
    return true;
  }

  private @Nullable ObjectFields fieldsAhead(Map<Long, ObjectFields> known) {
    return known.get(ObjectFields.position(parser));
  }

  @Override
  public int nextColumn(FieldNames names) {
    ObjectFrame object = entered();
    try {
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        parser.nextToken();
        int column = object.columnOf(field, names);
        if (column >= 0) {
          return column;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw malformed(e);
    }
    frame = object.parent;
    return END;
  }

  @Override
  public boolean startArray() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token != JsonToken.START_ARRAY) {
      throw wrongType("an array");
    }
    return true;
  }

  @Override
  public boolean nextElement() {
    try {
      return parser.nextToken() != JsonToken.END_ARRAY;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public boolean startMap() {
    return startObject();
  }

  @Override
  public @Nullable String nextKey() {
    ObjectFrame object = entered();
    try {
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        parser.nextToken();
        if (object.isLast(key)) {
          return key;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw malformed(e);
    }
    frame = object.parent;
    return null;
  }

  @Override
  public void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public @Nullable Boolean readBoolean() {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw wrongType("BOOLEAN");
    };
  }

  @Override
  public @Nullable Integer readInt() {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> (int) integral();
      case VALUE_STRING -> {
        try {
          yield Integer.valueOf(text());
        } catch (NumberFormatException e) {
          throw wrongType("INT");
        }
      }
      default -> throw wrongType("INT");
    };
  }

  @Override
  public @Nullable Long readBigint() {
    return integer("BIGINT");
  }

  @Override
  public @Nullable Double readDouble() {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_STRING -> {
        try {
          yield Double.valueOf(text());
        } catch (NumberFormatException e) {
          throw wrongType("DOUBLE");
        }
      }
      default -> throw wrongType("DOUBLE");
    };
  }

  @Override
  public @Nullable BigDecimal readDecimal(int precision, int scale) {
    BigDecimal value =
        switch (parser.currentToken()) {
          case VALUE_NULL -> null;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> decimal();
          case VALUE_STRING -> {
            try {
              yield new BigDecimal(text());
            } catch (NumberFormatException e) {
              throw wrongType("DECIMAL");
            }
          }
          default -> throw wrongType("DECIMAL");
        };
    if (value == null) {
      return null;
    }
    BigDecimal fitting = DecimalFit.exact(value, precision, scale);
    if (fitting == null) {
      throw outOfRange("DECIMAL(" + precision + ", " + scale + ")");
    }
    return fitting;
  }

  @Override
  public @Nullable String readString() {
    try {
      return parser.currentToken() == JsonToken.VALUE_NULL ? null : JsonText.of(parser);
    } catch (IOException | NumberFormatException e) {
      throw malformed(e);
    }
  }

  @Override
  public @Nullable Bytes readBytes() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw wrongType("BYTES");
    }
    String base64 = text();
    if (base64.length() % 4 != 0) { // Java's decoder would do without padding
      throw wrongType("BYTES");
    }
    try {
      return Bytes.wrap(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw wrongType("BYTES");
    }
  }

  @Override
  public @Nullable Integer readDate() {
    Long days = integer("DATE");
    if (days == null) {
      return null;
    }
    if (days != days.intValue()) {
      throw outOfRange("DATE");
    }
    return days.intValue();
  }

  @Override
  public @Nullable Integer readTime() {
    Long millis = integer("TIME");
    if (millis == null) {
      return null;
    }
    if (millis < 0 || millis > LAST_TIME) {
      throw outOfRange("TIME");
    }
    return millis.intValue();
  }

  @Override
  public @Nullable Long readTimestamp() {
    return integer("TIMESTAMP");
  }

  private @Nullable Long integer(String type) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> integral();
      case VALUE_STRING -> {
        try {
          yield Long.valueOf(text());
        } catch (NumberFormatException e) {
          throw wrongType(type);
        }
      }
      default -> throw wrongType(type);
    };
  }

  /** The low 64 bits of the current number's integer part. */
  private long integral() {
    try {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        return decimal().longValue();
      }
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? parser.getBigIntegerValue().longValue()
          : parser.getLongValue();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private double number() {
    try {
      double value = parser.getDoubleValue();
      // A written -0 or -0.0 is an exact number, which knows no negative zero.
      return value == 0 ? decimal().doubleValue() : value;
    } catch (IOException | NumberFormatException e) {
      throw malformed(e);
    }
  }

  private BigDecimal decimal() {
    try {
      return parser.getDecimalValue();
    } catch (IOException | NumberFormatException e) { // an exponent beyond 32 bits
      throw malformed(e);
    }
  }

  private String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private ObjectFrame entered() {
    if (frame == null) {
      throw new IllegalStateException("no object was entered");
    }
    return frame;
  }

  private UnreadableRecordException wrongType(String due) {
    String found =
        switch (parser.currentToken()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "an array";
          case VALUE_STRING -> "a string";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
          case VALUE_TRUE, VALUE_FALSE -> "a boolean";
          default -> "null";
        };
    return new UnreadableRecordException(
        Reason.WRONG_TYPE, at() + "found " + found + " that cannot be read as " + due);
  }

  private UnreadableRecordException outOfRange(String type) {
    return new UnreadableRecordException(
        Reason.OUT_OF_RANGE, at() + "found a value that does not fit into " + type);
  }

  private String at() {
    String path = frame == null ? "" : frame.path();
    return path.isEmpty() ? "" : path + ": ";
  }

  /** Says where, not what: the parser's own message quotes the record. */
  private static UnreadableRecordException malformed(Exception e) {
    String where =
        e instanceof JsonProcessingException parsing
                && parsing.getLocation() != null
                && parsing.getLocation().getByteOffset() >= 0
            ? " at byte " + parsing.getLocation().getByteOffset()
            : "";
    return new UnreadableRecordException(Reason.MALFORMED, "malformed JSON" + where);
  }
}
