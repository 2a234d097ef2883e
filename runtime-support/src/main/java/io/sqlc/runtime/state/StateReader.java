package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a row, in their order, each by the method of its type. NULL is null, and so
 * are columns that the row was written without.
 */
public final class StateReader {
  private final byte[] in;

  /** The next column of fixed width, and where these end. */
  private int fixedAt;

  private final int fixedEnd;

  /** The next of the other columns, or the next byte of the one that is open. */
  private int at;

  /** Of the row, array, map or struct that is open: its bitmap, its size, its next value. */
  private int bitmap;

  private int size;
  private int position;

  /** How many arrays, maps and structs are open. */
  private int depth;

  StateReader(byte[] in, StateLayout layout) {
    this.in = in;
    if (in.length >= Long.BYTES && layout.begins((long) StateBuffer.LONGS.get(in, 0))) {
      at = StateLayout.BEGINNING;
      size = layout.size();
    } else {
      size = sizeOfOther(layout);
    }
    bitmap = take((size + 7) >>> 3);
    fixedAt = take(varint());
    fixedEnd = at;
  }

  /** The number of columns of a row that does not begin as most of the layout do. */
  private int sizeOfOther(StateLayout layout) {
    int version = in[at++] & 0xFF;
    if (version != StateWriter.VERSION) {
      throw UnreadableStateException.ofVersion(version);
    }
    int columns = varint();
    int fingerprint = (int) StateBuffer.INTS.get(in, at);
    at += Integer.BYTES;
    if (columns < 0 || !layout.continues(columns, fingerprint)) {
      throw UnreadableStateException.ofOtherColumns(columns, layout);
    }
    if (columns < layout.size()) {
      layout.fewer(columns);
    }
    return columns;
  }

  /** After the last column: that there is nothing more in the row. */
  void endRow() {
    if (fixedAt != fixedEnd) {
      throw new UnreadableStateException(
          "stored row whose columns of fixed width should end at byte "
              + fixedEnd
              + ", but do at byte "
              + fixedAt);
    }
    if (at != in.length) {
      throw new UnreadableStateException(
          "stored row of " + in.length + " bytes, but its columns end at byte " + at);
    }
  }

  /** Reads a BOOLEAN. */
  public @Nullable Boolean readBoolean() {
    return isNull() ? null : in[fixed(Byte.BYTES)] != 0;
  }

  /** Reads an INT. */
  public @Nullable Integer readInt() {
    return isNull() ? null : fixedInt();
  }

  /** Reads a BIGINT. */
  public @Nullable Long readBigint() {
    return isNull() ? null : fixedLong();
  }

  /** Reads a DOUBLE. */
  public @Nullable Double readDouble() {
    return isNull() ? null : Double.longBitsToDouble(fixedLong());
  }

  /** Reads a DECIMAL with the scale it was written with. */
  public @Nullable BigDecimal readDecimal() {
    if (isNull()) {
      return null;
    }
    int scale = varint();
    int length = varint();
    return StateDecimal.of(in, take(length), length, scale);
  }

  /** Reads a STRING. */
  public @Nullable String readString() {
    if (isNull()) {
      return null;
    }
    int header = varint();
    int length = header >>> 1;
    return StateString.of(in, take(length), length, (header & 1) == 0);
  }

  /** Reads BYTES. */
  public @Nullable Bytes readBytes() {
    if (isNull()) {
      return null;
    }
    int length = varint();
    int start = take(length);
    return Bytes.wrap(Arrays.copyOfRange(in, start, start + length));
  }

  /** Reads a DATE, in days since the epoch. */
  public @Nullable Integer readDate() {
    return readInt();
  }

  /** Reads a TIME, in milliseconds of the day. */
  public @Nullable Integer readTime() {
    return readInt();
  }

  /** Reads a TIMESTAMP, in milliseconds since the epoch. */
  public @Nullable Long readTimestamp() {
    return readBigint();
  }

  /** Reads an ARRAY, each element by the given method. */
  public <E extends @Nullable Object> @Nullable List<E> readArray(
      Function<StateReader, E> element) {
    if (isNull()) {
      return null;
    }
    int elements = count();
    int outerBitmap = bitmap;
    int outerSize = size;
    int outerPosition = position;
    open(elements);
    List<E> array = new ArrayList<>(elements);
    for (int i = 0; i < elements; i++) {
      array.add(element.apply(this));
    }
    resume(outerBitmap, outerSize, outerPosition);
    return array;
  }

  /** Reads a MAP, each key and value by the given methods. */
  public <K extends @Nullable Object, V extends @Nullable Object> @Nullable Map<K, V> readMap(
      Function<StateReader, K> key, Function<StateReader, V> value) {
    if (isNull()) {
      return null;
    }
    int entries = count();
    int outerBitmap = bitmap;
    int outerSize = size;
    int outerPosition = position;
    open(Math.multiplyExact(entries, 2));
    Map<K, V> map = new LinkedHashMap<>((int) Math.min(1 << 30, entries * 4L / 3 + 1));
    for (int i = 0; i < entries; i++) {
      map.put(key.apply(this), value.apply(this));
    }
    resume(outerBitmap, outerSize, outerPosition);
    return map;
  }

  /**
   * Reads a STRUCT.
   *
   * @param fieldCount the number of its fields
   * @param fields reads all of them, in their order
   */
  public <S> @Nullable S readStruct(int fieldCount, Function<StateReader, S> fields) {
    if (isNull()) {
      return null;
    }
    int outerBitmap = bitmap;
    int outerSize = size;
    int outerPosition = position;
    open(fieldCount);
    S struct = fields.apply(this);
    resume(outerBitmap, outerSize, outerPosition);
    return struct;
  }

  /** Whether the row was written without the next column; goes past it only then. */
  boolean lacksNext() {
    boolean lacks = position >= size;
    position += lacks ? 1 : 0;
    return lacks;
  }

  /** Whether the next value is NULL; goes past it in the bitmap. */
  private boolean isNull() {
    int value = position++;
    return value >= size || (in[bitmap + (value >>> 3)] & 1 << (value & 7)) != 0;
  }

  private void open(int values) {
    bitmap = take((values + 7) >>> 3);
    size = values;
    position = 0;
    depth++;
  }

  private void resume(int outerBitmap, int outerSize, int outerPosition) {
    bitmap = outerBitmap;
    size = outerSize;
    position = outerPosition;
    depth--;
  }

  private int fixedInt() {
    return (int) StateBuffer.INTS.get(in, fixed(Integer.BYTES));
  }

  private long fixedLong() {
    return (long) StateBuffer.LONGS.get(in, fixed(Long.BYTES));
  }

  /** Goes past a value of so many bytes, and returns where it begins. */
  private int fixed(int width) {
    if (depth == 0) {
      fixedAt += width;
      return fixedAt - width;
    }
    at += width;
    return at - width;
  }

  /** A varint; negative only where a row is damaged, or for the scale of a DECIMAL. */
  private int varint() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte b = in[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new UnreadableStateException("stored row with a broken length before byte " + at);
  }

  /** The number of elements or entries. */
  private int count() {
    int count = varint();
    if (count < 0) {
      throw UnreadableStateException.endsEarly(in);
    }
    return count;
  }

  /** Goes past so many bytes, and returns where they begin. */
  private int take(int length) {
    if (length < 0 || length > in.length - at) {
      throw UnreadableStateException.endsEarly(in);
    }
    at += length;
    return at - length;
  }
}
