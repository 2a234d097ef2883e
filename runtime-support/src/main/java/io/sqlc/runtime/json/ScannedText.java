package io.sqlc.runtime.json;

import java.nio.charset.StandardCharsets;

/**
 * Strings of a document, from behind their opening quote. All methods refuse what is not strictly
 * JSON in well-formed UTF-8 by {@link NotScannedException}, and what ends early by {@link
 * IndexOutOfBoundsException}.
 */
final class ScannedText {
  private ScannedText() {}

  /** Where the first byte stands that is not plain: the closing quote, in most strings. */
  static int plainEnd(byte[] in, int start) {
    int at = start;
    for (int last = in.length - 8; at <= last; at += 8) {
      long found = Words.notPlain(Words.eight(in, at));
      if (found != 0) {
        return at + Words.firstByte(found);
      }
    }
    while (isPlain(in[at])) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }

  /** Checks a string, and returns the place behind its closing quote. */
  static int skip(byte[] in, int start) {
    int at = plainEnd(in, start);
    return in[at] == '"' ? at + 1 : skipRest(in, at);
  }

  /** Checks a name as {@link #skip} does, but refuses escapes, which names seldom have. */
  static int skipName(byte[] in, int start) {
    int at = plainEnd(in, start);
    while (in[at] != '"') {
      if (in[at] >= 0) {
        throw new NotScannedException(); // an escape or a control character
      }
      at = plainEnd(in, skipCharacter(in, at));
    }
    return at + 1;
  }

  /** Checks base64 with its padding, which Java's decoder would do without. */
  static int skipBase64(byte[] in, int start) {
    int end = plainEnd(in, start);
    if (in[end] != '"' || (end - start) % 4 != 0) {
      throw new NotScannedException();
    }
    int last = end;
    for (int padding = 0; padding < 2 && last > start && in[last - 1] == '='; padding++) {
      last--;
    }
    for (int i = start; i < last; i++) {
      if (!isBase64(in[i])) {
        throw new NotScannedException();
      }
    }
    return end + 1;
  }

  private static boolean isBase64(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }

  private static int skipRest(byte[] in, int start) {
    int at = start;
    while (in[at] != '"') {
      byte b = in[at];
      if (b < 0) {
        at = skipCharacter(in, at);
      } else if (b == '\\') {
        at = skipEscape(in, at);
      } else {
        throw new NotScannedException(); // a control character
      }
      at = plainEnd(in, at);
    }
    return at + 1;
  }

  private static int skipEscape(byte[] in, int backslash) {
    return switch (in[backslash + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
      case 'u' -> {
        hex(in, backslash + 2);
        yield backslash + 6;
      }
      default -> throw new NotScannedException();
    };
  }

  /** Goes past a character beyond ASCII, in its shortest form and no half of a pair. */
  private static int skipCharacter(byte[] in, int at) {
    int first = in[at] & 0xFF;
    int second = in[at + 1] & 0xFF;
    if (first >= 0xC2 && first <= 0xDF) {
      return follows(second) ? at + 2 : refused();
    }
    boolean third = follows(in[at + 2] & 0xFF);
    if (first >= 0xE0 && first <= 0xEF) {
      boolean allowed = first == 0xE0 ? second >= 0xA0 : first == 0xED ? second < 0xA0 : true;
      return follows(second) && allowed && third ? at + 3 : refused();
    }
    boolean allowed =
        first == 0xF0
            ? second >= 0x90
            : first == 0xF4 ? second < 0x90 : first > 0xF0 && first < 0xF4;
    return follows(second) && allowed && third && follows(in[at + 3] & 0xFF) ? at + 4 : refused();
  }

  private static boolean follows(int b) {
    return (b & 0xC0) == 0x80;
  }

  private static int refused() {
    throw new NotScannedException();
  }

  /** The content of a string that {@link #skip} has checked, between its quotes. */
  static String decode(byte[] in, int start, int end) {
    int backslash = escape(in, start, end);
    if (backslash == end) {
      return new String(in, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      text.append(new String(in, at, backslash - at, StandardCharsets.UTF_8));
      at = backslash;
      if (at < end) {
        text.append(escaped(in, at));
        at = in[at + 1] == 'u' ? at + 6 : at + 2;
        backslash = escape(in, at, end);
      }
    }
    return text.toString();
  }

  /** Where the next backslash stands, or {@code end}. */
  private static int escape(byte[] in, int start, int end) {
    int at = start;
    while (at < end && in[at] != '\\') {
      at++;
    }
    return at;
  }

  private static char escaped(byte[] in, int backslash) {
    byte letter = in[backslash + 1];
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex(in, backslash + 2);
      default -> (char) letter;
    };
  }

  private static char hex(byte[] in, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = in[i] < 0 ? -1 : Character.digit(in[i], 16);
      if (digit < 0) {
        throw new NotScannedException();
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
