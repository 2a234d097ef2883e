package io.sqlc.runtime.json;

/**
 * Goes through a document without making anything of it. What is not strictly JSON, or nested deep,
 * is refused by {@link NotScannedException}; what ends early, by {@link IndexOutOfBoundsException}.
 */
final class Scan {
  private static final int DEEPEST = 100;

  /** Longer names and strings are left to Jackson, which has limits. */
  private static final int LONGEST_NAME = 10_000;

  private static final int LONGEST_STRING = 1_000_000;

  /** The letters of the literals as {@link Words#four} gives them. */
  private static final int NULL = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;

  private static final int TRUE = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
  private static final int ALSE = 'a' | 'l' << 8 | 's' << 16 | 'e' << 24;

  private Scan() {}

  /** The first place from {@code start} on that is not white space. */
  static int token(byte[] in, int start) {
    return in[start] > ' ' ? start : afterSpace(in, start);
  }

  private static int afterSpace(byte[] in, int start) {
    int at = start;
    while (in[at] <= ' ') {
      byte b = in[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        throw new NotScannedException(); // a byte beyond ASCII, too: no token begins with it
      }
      at++;
    }
    return at;
  }

  /** The place of the value of a field, from behind the quote that closes its name. */
  static int fieldValue(byte[] in, int afterName) {
    int colon = in[afterName] == ':' ? afterName : token(in, afterName);
    if (in[colon] != ':') {
      throw new NotScannedException();
    }
    return token(in, colon + 1);
  }

  static int skipNull(byte[] in, int at) {
    return literal(in, at, NULL);
  }

  static int skipTrue(byte[] in, int at) {
    return literal(in, at, TRUE);
  }

  static int skipFalse(byte[] in, int at) {
    return literal(in, at + 1, ALSE);
  }

  private static int literal(byte[] in, int at, int letters) {
    if (Words.four(in, at) != letters) {
      throw new NotScannedException();
    }
    return at + 4;
  }

  /** Checks the value of any type at this place, and returns the place behind it. */
  static int skipValue(byte[] in, int at) {
    return skipValue(in, at, DEEPEST);
  }

  private static int skipValue(byte[] in, int at, int depth) {
    return in[at] == '"' ? ScannedText.skip(in, at + 1) : skipOther(in, at, depth);
  }

  private static int skipOther(byte[] in, int at, int depth) {
    return switch (in[at]) {
      case '{' -> skipObject(in, at + 1, depth - 1);
      case '[' -> skipArray(in, at + 1, depth - 1);
      case 't' -> skipTrue(in, at);
      case 'f' -> skipFalse(in, at);
      case 'n' -> skipNull(in, at);
      default -> skipNumber(in, at);
    };
  }

  private static int skipObject(byte[] in, int start, int depth) {
    if (depth == 0) {
      throw new NotScannedException();
    }
    int at = token(in, start);
    if (in[at] == '}') {
      return at + 1;
    }
    while (true) {
      if (in[at] != '"') {
        throw new NotScannedException();
      }
      int end = ScannedText.skipName(in, at + 1);
      checkName(end - at);
      at = fieldValue(in, end);
      at = token(in, skipValue(in, at, depth));
      if (in[at] == '}') {
        return at + 1;
      }
      at = token(in, comma(in, at));
    }
  }

  private static int skipArray(byte[] in, int start, int depth) {
    if (depth == 0) {
      throw new NotScannedException();
    }
    int at = token(in, start);
    if (in[at] == ']') {
      return at + 1;
    }
    while (true) {
      at = token(in, skipValue(in, at, depth));
      if (in[at] == ']') {
        return at + 1;
      }
      at = token(in, comma(in, at));
    }
  }

  static void checkName(int length) {
    if (length > LONGEST_NAME) {
      throw new NotScannedException();
    }
  }

  static int checkString(int length) {
    if (length > LONGEST_STRING) {
      throw new NotScannedException();
    }
    return length;
  }

  /** Goes past the comma that has to be here. */
  static int comma(byte[] in, int at) {
    if (in[at] != ',') {
      throw new NotScannedException();
    }
    return at + 1;
  }

  /** Checks the number at this place, and returns the place behind it. */
  static int skipNumber(byte[] in, int start) {
    int at = start;
    int digits = 8;
    while (digits == 8 && at + 8 <= in.length) {
      digits = Digits.count(Words.eight(in, at));
      at += digits;
    }
    boolean simple = at > start && digits < 8 && at - start < 100 && !goesOn(in[at]);
    return simple && (in[start] != '0' || at == start + 1)
        ? at
        : new ScannedNumber().scan(in, start);
  }

  /** Whether a number goes on with this byte, after digits. */
  static boolean goesOn(byte next) {
    return next == '.' || (next | 0x20) == 'e';
  }
}
