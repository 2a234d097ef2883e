package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
  private int at;

  /** Of the row, array, map or struct that is open: its bitmap, its size, its next value. */
  private int bitmap;

  private int size;
  private int position;

  StateReader(byte[] in) {
    this.in = in;
  }

  void beginRow(StateLayout layout) {
    int version = in.length == 0 ? 0 : in[at++];
    if (version != StateWriter.VERSION) {
      throw new UnreadableStateException(
          "stored row of format version "
              + version
              + ", but only version "
              + StateWriter.VERSION
              + " is known: was it written by a newer program?");
    }
    int columns = varint();
    int fingerprint = fixedInt();
    if (columns < 0 || !layout.continues(columns, fingerprint)) {
      throw new UnreadableStateException(
          "stored row of "
              + columns
              + " columns whose names or types are not the first of "
              + layout
              + ": the query was changed since; give the job a new application.id, or reset it,"
              + " to build its state anew");
    }
    if (columns < layout.size()) {
      layout.fewer(columns);
    }
    open(columns);
  }

  void endRow() {
    if (at != in.length) {
      throw new UnreadableStateException(
          "stored row of " + in.length + " bytes, but its columns end at byte " + at);
    }
  }

  /** Reads a BOOLEAN. */
  public @Nullable Boolean readBoolean() {
    return isNull() ? null : in[at++] != 0;
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
    int start = take(length);
    if (length > Long.BYTES || length == 0) {
      return new BigDecimal(new BigInteger(in, start, length), scale);
    }
    long unscaled = in[start];
    for (int i = 1; i < length; i++) {
      unscaled = unscaled << 8 | (in[start + i] & 0xFF);
    }
    return BigDecimal.valueOf(unscaled, scale);
  }

  /** Reads a STRING. */
  public @Nullable String readString() {
    if (isNull()) {
      return null;
    }
    int header = varint();
    int length = header >>> 1;
    int start = take(length);
    if ((header & 1) == 0) {
      return new String(in, start, length, StandardCharsets.UTF_8);
    }
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) ((in[start + 2 * i] & 0xFF) << 8 | (in[start + 2 * i + 1] & 0xFF));
    }
    return new String(chars);
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
    int elements = varint();
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
    int entries = varint();
    int outerBitmap = bitmap;
    int outerSize = size;
    int outerPosition = position;
    open(entries * 2);
    Map<K, V> map = new LinkedHashMap<>();
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
  }

  private void resume(int outerBitmap, int outerSize, int outerPosition) {
    bitmap = outerBitmap;
    size = outerSize;
    position = outerPosition;
  }

  private int fixedInt() {
    int value = (int) StateBuffer.INTS.get(in, at);
    at += Integer.BYTES;
    return value;
  }

  private long fixedLong() {
    long value = (long) StateBuffer.LONGS.get(in, at);
    at += Long.BYTES;
    return value;
  }

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

  /** Goes past so many bytes, and returns where they begin. */
  private int take(int length) {
    if (length < 0 || length > in.length - at) {
      throw endsEarly(in);
    }
    at += length;
    return at - length;
  }

  static UnreadableStateException endsEarly(byte[] row) {
    return new UnreadableStateException(
        "stored row of " + row.length + " bytes, which end before its columns");
  }
}
