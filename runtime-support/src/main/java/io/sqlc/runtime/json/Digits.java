package io.sqlc.runtime.json;

/** Up to eight decimal digits at the beginning of a word of {@link Words}. */
final class Digits {
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Digits() {}

  /** How many of the word's bytes are digits, up to the first that is none. */
  static int count(long word) {
    long value = word ^ 0x3030303030303030L; // 0 to 9 where it is a digit
    long others = ((value + 0x7676767676767676L) | value) & 0x8080808080808080L;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The number that the first digits make; there is at least one. */
  static long value(long word, int count) {
    // As eight digits: what follows the digits goes out at the top, zeros come in front of them.
    long digits = (word & 0x0F0F0F0F0F0F0F0FL) << (64 - (count << 3));
    long pairs = digits * 10 + (digits >>> 8);
    long high = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long low = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return (high + low) >>> 32;
  }

  /** Ten to the power of at most eight. */
  static long power(int exponent) {
    return POWERS[exponent];
  }
}
