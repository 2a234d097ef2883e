package io.sqlc.runtime.json;

/**
 * The name of a field as it stood in a document: in its quotes, with its colon. Names of up to 13
 * bytes are compared as two words.
 */
final class ExpectedName {
  /** How many bytes are looked at, whatever the name's length. */
  static final int WINDOW = 16;

  /** As {@link FieldNames#find} says. */
  final int match;

  /** Of the name, its quotes and its colon. */
  final int length;

  private final long first;
  private final long firstBytes;
  private final long second;
  private final long secondBytes;

  private ExpectedName(byte[] in, int quote, int length, int match) {
    this.length = length;
    this.match = match;
    this.first = Words.eight(in, quote);
    this.firstBytes = Words.lowBytes(length);
    this.second = Words.eight(in, quote + 8);
    this.secondBytes = Words.lowBytes(length - 8);
  }

  /** A name that nothing is: it begins with a zero, where {@link Scan#token} finds none. */
  private ExpectedName() {
    this(new byte[WINDOW], 0, WINDOW, FieldNames.NONE);
  }

  /** What is expected where nothing can be. */
  static final ExpectedName NOTHING = new ExpectedName();

  /**
   * The name whose quotes are at these places; {@link #NOTHING} if it is long, or if its colon does
   * not follow at once.
   */
  static ExpectedName of(byte[] in, int openingQuote, int closingQuote, int match) {
    int length = closingQuote + 2 - openingQuote;
    return length <= WINDOW && openingQuote + WINDOW <= in.length && in[closingQuote + 1] == ':'
        ? new ExpectedName(in, openingQuote, length, match)
        : NOTHING;
  }

  /** Whether this is what stands here; {@link #WINDOW} bytes must be there. */
  boolean isAt(byte[] in, int quote) {
    return ((Words.eight(in, quote) ^ first) & firstBytes) == 0
        && ((Words.eight(in, quote + 8) ^ second) & secondBytes) == 0;
  }
}
