package io.sqlc.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a document at once, the first one lowest. */
final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private Words() {}

  static long eight(byte[] in, int at) {
    return (long) LONGS.get(in, at);
  }

  static int four(byte[] in, int at) {
    return (int) INTS.get(in, at);
  }

  /** The bytes up to {@code end}, at most eight, the others zero. */
  static long upTo(byte[] in, int at, int end) {
    if (at + 8 <= in.length) {
      return eight(in, at) & lowBytes(end - at);
    }
    long word = 0;
    for (int i = Math.min(end, at + 8) - 1; i >= at; i--) {
      word = word << 8 | (in[i] & 0xFF);
    }
    return word;
  }

  /** A mask of so many bytes from the first on. */
  static long lowBytes(int count) {
    return count >= 8 ? -1L : count <= 0 ? 0 : (1L << (count << 3)) - 1;
  }

  /**
   * The top bit of the first byte that is not plain in a string: a quote, a backslash, a control
   * character, a byte beyond ASCII. Bits above that one mean nothing.
   */
  static long notPlain(long word) {
    long quotes = (word ^ ONES * '"') - ONES;
    long backslashes = (word ^ ONES * '\\') - ONES;
    long controls = word - ONES * ' ';
    return (quotes | backslashes | controls | word) & TOPS;
  }

  /** Which byte the lowest bit of this belongs to. */
  static int firstByte(long bits) {
    return Long.numberOfTrailingZeros(bits) >>> 3;
  }

  /** The word with ASCII's small letters as capitals; all bytes must be ASCII. */
  static long upperCase(long word) {
    long fromA = word + ONES * (0x80 - 'a');
    long pastZ = word + ONES * (0x7F - 'z');
    return word - ((fromA & ~pastZ & TOPS) >>> 2);
  }
}
