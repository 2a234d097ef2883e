package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;

/** Reads the escapes of Java's string literals. */
final class JavaEscapes {
  private static final String LETTERS = "btnfr\"'\\";
  private static final String MEANINGS = "\b\t\n\f\r\"'\\";

  private JavaEscapes() {}

  static String read(String text) {
    StringBuilder result = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        result.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      int letter = LETTERS.indexOf(escape);
      if (escape == 'u') {
        while (at < text.length() && text.charAt(at) == 'u') {
          at++;
        }
        if (at < text.length() && text.charAt(at) == '+') {
          at++;
        }
        result.append(codeUnit(text, at));
        at += 4;
      } else if (letter >= 0) {
        result.append(MEANINGS.charAt(letter));
      } else if (escape >= '0' && escape <= '7') {
        int end = at;
        int most = escape <= '3' ? at + 2 : at + 1;
        while (end < Math.min(most, text.length()) && isOctal(text.charAt(end))) {
          end++;
        }
        result.append((char) Integer.parseInt(text.substring(at - 1, end), 8));
        at = end;
      } else {
        result.append(escape);
      }
    }
    return result.toString();
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static char codeUnit(String text, int at) {
    try {
      if (at + 4 <= text.length()) {
        return (char) Integer.parseInt(text, at, at + 4, 16);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new FunctionFailedException("an escape of CHR does not have four hexadecimal digits");
  }
}
