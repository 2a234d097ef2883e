package io.sqlc.runtime.recent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rows one behind the other in an array. Each has 24 bytes in front of its key and its value: the
 * position of the row before it in the same slot of {@link RecentRows}, its time, and the lengths.
 */
final class RowChunk {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int TIME = Long.BYTES;
  private static final int KEY_LENGTH = TIME + Long.BYTES;
  private static final int VALUE_LENGTH = KEY_LENGTH + Integer.BYTES;
  private static final int HEADER = VALUE_LENGTH + Integer.BYTES;

  private final byte[] bytes;
  private int used;
  private int rows;
  private long newest = Long.MIN_VALUE;

  RowChunk(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The bytes that a row takes. */
  static int length(byte[] key, byte[] value) {
    return HEADER + key.length + value.length;
  }

  int capacity() {
    return bytes.length;
  }

  /** How many bytes are in use, which is where the next row comes. */
  int used() {
    return used;
  }

  int rows() {
    return rows;
  }

  /** The latest time of its rows, in ms. */
  long newest() {
    return newest;
  }

  void add(byte[] key, long time, byte[] value, long before) {
    int row = used;
    LONGS.set(bytes, row, before);
    LONGS.set(bytes, row + TIME, time);
    INTS.set(bytes, row + KEY_LENGTH, key.length);
    INTS.set(bytes, row + VALUE_LENGTH, value.length);
    System.arraycopy(key, 0, bytes, row + HEADER, key.length);
    System.arraycopy(value, 0, bytes, row + HEADER + key.length, value.length);
    used += length(key, value);
    rows++;
    newest = Math.max(newest, time);
  }

  long before(int row) {
    return (long) LONGS.get(bytes, row);
  }

  void setBefore(int row, long position) {
    LONGS.set(bytes, row, position);
  }

  long time(int row) {
    return (long) LONGS.get(bytes, row + TIME);
  }

  boolean hasKey(int row, byte[] key) {
    int start = row + HEADER;
    return keyLength(row) == key.length
        && Arrays.equals(bytes, start, start + key.length, key, 0, key.length);
  }

  byte[] key(int row) {
    int start = row + HEADER;
    return Arrays.copyOfRange(bytes, start, start + keyLength(row));
  }

  byte[] value(int row) {
    int start = row + HEADER + keyLength(row);
    return Arrays.copyOfRange(bytes, start, start + valueLength(row));
  }

  /** Where the row behind one begins. */
  int following(int row) {
    return row + HEADER + keyLength(row) + valueLength(row);
  }

  private int keyLength(int row) {
    return (int) INTS.get(bytes, row + KEY_LENGTH);
  }

  private int valueLength(int row) {
    return (int) INTS.get(bytes, row + VALUE_LENGTH);
  }
}
