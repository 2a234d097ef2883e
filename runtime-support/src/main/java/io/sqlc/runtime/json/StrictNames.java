package io.sqlc.runtime.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * A parser that refuses the byte FF, which UTF-8 does not have, in names of fields. Jackson fills
 * up names with it where it looks them up, so that it takes {@code FF 7A} for {@code 7A} once it
 * has met that.
 */
final class StrictNames extends JsonParserDelegate {
  private static final byte FF = (byte) 0xFF;

  private final byte[] message;

  private StrictNames(JsonParser parser, byte[] message) {
    super(parser);
    this.message = message;
  }

  /** The parser, or a strict one above it where the message has the byte. */
  static JsonParser of(JsonParser parser, byte[] message) {
    for (byte b : message) {
      if (b == FF) {
        return new StrictNames(parser, message);
      }
    }
    return parser;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == JsonToken.FIELD_NAME) {
      check();
    }
    return token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken token = currentToken();
    int open = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? 1 : 0;
    while (open > 0) {
      token = nextToken();
      if (token == null) {
        break;
      }
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }

  /** Looks at the name that was read last; in UTF-16 it has no place in bytes. */
  private void check() throws JsonParseException {
    long quote = currentTokenLocation().getByteOffset();
    if (quote < 0) {
      return;
    }
    for (int at = (int) quote + 1; message[at] != '"'; at++) {
      if (message[at] == FF) {
        throw new JsonParseException(this, "invalid UTF-8", currentTokenLocation());
      }
      at += message[at] == '\\' ? 1 : 0;
    }
  }
}
