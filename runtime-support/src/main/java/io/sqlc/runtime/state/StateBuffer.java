package io.sqlc.runtime.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow as numbers and texts are appended. */
final class StateBuffer {
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int LARGEST_KEPT = 64 * 1024;

  private byte[] bytes = new byte[512];
  private int size;

  /** Leaves only so many bytes from the first, which are few. */
  void cutTo(int first) {
    // a large array is kept as long as rows need it
    if (bytes.length > LARGEST_KEPT && size < bytes.length / 16) {
      bytes = Arrays.copyOf(bytes, LARGEST_KEPT);
    }
    size = first;
  }

  int size() {
    return size;
  }

  /** These bytes and, after them, the others, in an array of their own. */
  byte[] followedBy(StateBuffer others) {
    byte[] all = new byte[Math.addExact(size, others.size)];
    System.arraycopy(bytes, 0, all, 0, size);
    System.arraycopy(others.bytes, 0, all, size, others.size);
    return all;
  }

  void putByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void putInt(int value) {
    ensure(Integer.BYTES);
    INTS.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    ensure(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  void putVarint(int value) {
    ensure(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Puts before what begins at {@code start} its length, of which one byte is there already. */
  void putLengthBefore(int start) {
    int length = size - start;
    if (length < 0x80) {
      bytes[start - 1] = (byte) length;
      return;
    }
    int more = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 6) / 7 - 1;
    ensure(more);
    System.arraycopy(bytes, start, bytes, start + more, length);
    size = start - 1;
    putVarint(length);
    size += length;
  }

  void putBytes(byte[] value) {
    putVarint(value.length);
    putRaw(value);
  }

  /** Appends, after their number, as few bytes of two's complement as the number needs. */
  void putInteger(long value) {
    int bits = Long.SIZE + 1 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
    int length = (bits + 7) >>> 3;
    ensure(1 + Long.BYTES);
    bytes[size++] = (byte) length;
    LONGS.set(bytes, size, value << (Long.SIZE - 8 * length));
    size += length;
  }

  void putRaw(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** Appends zeros for so many bits, and returns where they begin. */
  int putBitmap(int bits) {
    int length = (bits + 7) >>> 3;
    ensure(length);
    Arrays.fill(bytes, size, size + length, (byte) 0);
    size += length;
    return size - length;
  }

  void setBit(int bitmap, int bit) {
    bytes[bitmap + (bit >>> 3)] |= (byte) (1 << (bit & 7));
  }

  /** Appends a string with its header if all of it is ASCII, which most strings are. */
  boolean putAscii(String text) {
    int start = size;
    int length = text.length();
    putVarint(length << 1);
    ensure(length);
    byte[] out = bytes;
    int at = size;
    int all = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      all |= c;
      out[at + i] = (byte) c;
    }
    boolean ascii = all < 0x80;
    size = ascii ? at + length : start;
    return ascii;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
