package io.sqlc.runtime.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.function.FunctionFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value that a text begins with, as Java values: a map, a list, a text, a {@link BigInteger} or
 * {@link BigDecimal}, a Boolean, or null. Of a repeated name the last value counts; text after the
 * value is ignored.
 */
final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** Less than what Jackson takes at most. */
  private static final int LONG_TEXT = 1_000_000;

  private JsonTree() {}

  /** A document, which may hold null; or nothing where the text is blank. */
  record Document(boolean blank, @Nullable Object root) {}

  /** Makes something of what a parser reads. */
  interface Reading<T extends @Nullable Object> {
    T of(JsonParser parser) throws IOException;
  }

  /**
   * Reads a text.
   *
   * @throws FunctionFailedException when it does not begin with a JSON value
   */
  static Document read(String json) {
    return parse(
        json,
        parser -> {
          JsonToken first = parser.nextToken();
          return first == null
              ? new Document(true, null)
              : new Document(false, value(parser, first));
        });
  }

  /**
   * Reads a text by a parser.
   *
   * @throws FunctionFailedException when what is read of it is not JSON
   */
  static <T extends @Nullable Object> T parse(String json, Reading<T> reading) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return reading.of(parser);
    } catch (IOException e) {
      throw new FunctionFailedException("the text is not JSON");
    } catch (NumberFormatException e) { // which Jackson lets through
      throw new FunctionFailedException("a number in the JSON text is out of range");
    }
  }

  /** Makes the value that a token begins. */
  static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new FunctionFailedException("the text is not JSON");
    };
  }

  /** Goes past the value that a token begins. It fails where making the value would. */
  static void skip(JsonParser parser, JsonToken token) throws IOException {
    int open = 0;
    JsonToken at = token;
    while (true) {
      switch (at) {
        case START_OBJECT, START_ARRAY -> open++;
        case END_OBJECT, END_ARRAY -> open--;
        case VALUE_STRING -> skipText(parser);
        case VALUE_NUMBER_FLOAT -> skipNumber(parser);
        default -> {
          // Names, whole numbers and literals are checked as they are read.
        }
      }
      if (open == 0) {
        return;
      }
      at = parser.nextToken();
    }
  }

  /** Jackson reads a text to its end when it is asked for it, but looks at its length later. */
  private static void skipText(JsonParser parser) throws IOException {
    if (parser.getTextLength() > LONG_TEXT) {
      parser.getText();
    }
  }

  /** The exponent may be too large for a {@link BigDecimal}. */
  private static void skipNumber(JsonParser parser) throws IOException {
    char[] chars = parser.getTextCharacters();
    int end = parser.getTextOffset() + parser.getTextLength();
    for (int i = parser.getTextOffset(); i < end; i++) {
      if (chars[i] == 'e' || chars[i] == 'E') {
        parser.getDecimalValue();
        return;
      }
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(parser, token));
    }
    return elements;
  }
}
