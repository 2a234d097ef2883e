package io.sqlc.runtime.state;

import java.util.Arrays;

/**
 * A row up to the last of its columns of fixed width, with room for as many as there are columns.
 */
final class StateHead {
  private static final int LONGEST_VARINT = 5;

  private final byte[] bytes;
  private int size;

  /** Where the bitmap begins; what is before it is the same in all rows. */
  private final int bitmap;

  /** Where the columns begin, as long as one byte is enough to tell how long they are. */
  private final int values;

  StateHead(StateLayout layout) {
    StateBuffer start = new StateBuffer();
    start.putByte(StateWriter.VERSION);
    start.putVarint(layout.size());
    start.putInt(layout.fingerprint());
    bitmap = start.size();
    start.putBitmap(layout.size());
    start.putByte(0);
    values = start.size();
    int room = Math.addExact(LONGEST_VARINT, Math.multiplyExact(layout.size(), Long.BYTES));
    bytes = Arrays.copyOf(start.toBytes(), Math.addExact(values, room));
  }

  /** Begins a row without values. */
  void clear() {
    for (int i = bitmap; i < values; i++) {
      bytes[i] = 0;
    }
    size = values;
  }

  void setNull(int column) {
    bytes[bitmap + (column >>> 3)] |= (byte) (1 << (column & 7));
  }

  void putByte(int value) {
    bytes[size++] = (byte) value;
  }

  void putInt(int value) {
    StateBuffer.INTS.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    StateBuffer.LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** The whole row: this, and the other columns after it. The head must be cleared then. */
  byte[] followedBy(StateBuffer others) {
    putLength();
    byte[] row = new byte[Math.addExact(size, others.size())];
    System.arraycopy(bytes, 0, row, 0, size);
    others.copyTo(row, size);
    return row;
  }

  /** Puts the length before the columns, and moves these if it needs more than the byte there. */
  private void putLength() {
    int length = size - values;
    if (length < 0x80) {
      bytes[values - 1] = (byte) length;
    } else {
      int more = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 6) / 7 - 1;
      System.arraycopy(bytes, values, bytes, values + more, length);
      int at = values - 1;
      for (int rest = length; at < values + more; rest >>>= 7) {
        bytes[at++] = (byte) (rest | 0x80);
      }
      bytes[at - 1] &= 0x7F;
      size += more;
    }
  }
}
