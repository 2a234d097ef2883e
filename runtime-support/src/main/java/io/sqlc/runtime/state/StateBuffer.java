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

  void clear() {
    // a large one is kept as long as rows need it
    if (bytes.length > LARGEST_KEPT && size < bytes.length / 16) {
      bytes = new byte[LARGEST_KEPT];
    }
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, size);
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
