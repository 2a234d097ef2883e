package io.sqlc.runtime.function.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Ways to write bytes as text. */
enum Encoding {
  HEX,
  UTF8,
  ASCII,
  BASE64;

  /** The bytes of a text; hexadecimal digits in plain pairs, base64 with or without padding. */
  byte[] decode(String text) {
    try {
      return switch (this) {
        case HEX -> HexFormat.of().parseHex(text);
        case UTF8 -> text.getBytes(UTF_8);
        case ASCII -> text.getBytes(US_ASCII);
        case BASE64 -> Base64.getDecoder().decode(text);
      };
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("the text is not " + name().toLowerCase(Locale.ROOT));
    }
  }

  /** The text of bytes; hexadecimal digits in lower case. */
  String encode(byte[] bytes) {
    return switch (this) {
      case HEX -> HexFormat.of().formatHex(bytes);
      case UTF8 -> new String(bytes, UTF_8);
      case ASCII -> new String(bytes, US_ASCII);
      case BASE64 -> Base64.getEncoder().encodeToString(bytes);
    };
  }
}
