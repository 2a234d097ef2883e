package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ENCODE. */
@SqlFunction(
    name = "ENCODE",
    description = "A text in one of the encodings hex, utf8, ascii and base64 written in another.",
    example = "ENCODE('k', 'utf8', 'hex')",
    result = "6b")
public final class Encode {
  private Encode() {}

  /** The text in the other encoding; an error where both are the same. */
  @Overload(
      value = "ENCODE(STRING str, STRING inputEncoding, STRING outputEncoding)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String encode(
      @Nullable String str, @Nullable String inputEncoding, @Nullable String outputEncoding) {
    return inputEncoding == null || outputEncoding == null
        ? null
        : encode(str, NamedEncoding.cached(inputEncoding), NamedEncoding.cached(outputEncoding));
  }

  /** The same with the encoding of the text prepared. */
  public static @Nullable String encode(
      @Nullable String str,
      @Prepared NamedEncoding inputEncoding,
      @Nullable String outputEncoding) {
    return outputEncoding == null
        ? null
        : encode(str, inputEncoding, NamedEncoding.cached(outputEncoding));
  }

  /** The same with the encoding of the result prepared. */
  public static @Nullable String encode(
      @Nullable String str,
      @Nullable String inputEncoding,
      @Prepared NamedEncoding outputEncoding) {
    return inputEncoding == null
        ? null
        : encode(str, NamedEncoding.cached(inputEncoding), outputEncoding);
  }

  /** The same with prepared encodings. */
  public static @Nullable String encode(
      @Nullable String str,
      @Prepared NamedEncoding inputEncoding,
      @Prepared NamedEncoding outputEncoding) {
    if (str == null) {
      return null;
    }
    Encoding from = inputEncoding.get();
    Encoding to = outputEncoding.get();
    if (from == to) {
      throw new FunctionFailedException("ENCODE needs two different encodings");
    }
    return to.encode(
        switch (from) {
          case HEX -> from.decode(digits(str));
          case BASE64 -> from.decode(alphabetOnly(str));
          case UTF8, ASCII -> from.decode(str);
        });
  }

  /** The digits of {@code 0x…}, {@code X'…'} or plain hexadecimal text. */
  private static String digits(String text) {
    if (text.startsWith("0x")) {
      String digits = text.substring(2);
      return digits.length() % 2 == 0 ? digits : "0" + digits;
    }
    boolean quoted = text.startsWith("X'") || text.startsWith("x'");
    return quoted && text.endsWith("'") && text.length() > 2
        ? text.substring(2, text.length() - 1)
        : text;
  }

  /** The text without what is not base64 and without padding. */
  private static String alphabetOnly(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      char c = text.charAt(i);
      char plain = c == '-' ? '+' : c == '_' ? '/' : c;
      if (plain < 128 && (Character.isLetterOrDigit(plain) || plain == '+' || plain == '/')) {
        result.append(plain);
      }
    }
    return result.length() % 4 == 1 ? result.substring(0, result.length() - 1) : result.toString();
  }
}
