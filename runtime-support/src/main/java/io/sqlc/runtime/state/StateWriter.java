package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of rows, in their order, each by the method of its type. NULL is null. The
 * format is described at the package.
 */
public final class StateWriter {
  /** The version of the format. */
  static final int VERSION = 2;

  private final int columns;

  /** The columns of fixed width, and what is before them. */
  private final StateHead head;

  /** The other columns, with all that is within them. */
  private final StateBuffer tail = new StateBuffer();

  /** Of the row, array, map or struct that is open: its size, its next value, its bitmap. */
  private int size;

  private int position;

  /** In the tail; that of the row is in the head. */
  private int bitmap;

  /** The same of those around it, three numbers each. */
  private int[] outer = new int[3 * 8];

  private int depth;

  StateWriter(StateLayout layout) {
    columns = layout.size();
    head = new StateHead(layout);
  }

  void beginRow() {
    head.clear();
    tail.clear();
    depth = 0;
    size = columns;
    position = 0;
  }

  byte[] endRow() {
    checkAllWritten();
    return head.followedBy(tail);
  }

  /** Writes a BOOLEAN. */
  public void writeBoolean(@Nullable Boolean value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      if (depth == 0) {
        head.putByte(value ? 1 : 0);
      } else {
        tail.putByte(value ? 1 : 0);
      }
    }
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      if (depth == 0) {
        head.putInt(value);
      } else {
        tail.putInt(value);
      }
    }
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      putLong(value);
    }
  }

  /** Writes a DOUBLE; all NaNs alike, as they are equal. */
  public void writeDouble(@Nullable Double value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      putLong(Double.doubleToLongBits(value));
    }
  }

  /** Writes a DECIMAL with its scale. */
  public void writeDecimal(@Nullable BigDecimal value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      StateDecimal.put(tail, value);
    }
  }

  /** Writes a STRING. */
  public void writeString(@Nullable String value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      StateString.put(tail, value);
    }
  }

  /** Writes BYTES. */
  public void writeBytes(@Nullable Bytes value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      tail.putBytes(value.get());
    }
  }

  /** Writes a DATE, in days since the epoch. */
  public void writeDate(@Nullable Integer epochDays) {
    writeInt(epochDays);
  }

  /** Writes a TIME, in milliseconds of the day. */
  public void writeTime(@Nullable Integer millisOfDay) {
    writeInt(millisOfDay);
  }

  /** Writes a TIMESTAMP, in milliseconds since the epoch. */
  public void writeTimestamp(@Nullable Long epochMillis) {
    writeBigint(epochMillis);
  }

  /** Writes an ARRAY, each element by the given method. */
  public <E extends @Nullable Object> void writeArray(
      @Nullable List<E> array, BiConsumer<StateWriter, E> element) {
    if (array == null) {
      writeNull();
    } else {
      next();
      tail.putVarint(array.size());
      open(array.size());
      for (E value : array) {
        element.accept(this, value);
      }
      close();
    }
  }

  /** Writes a MAP in its order of iteration, each key and value by the given methods. */
  public <K extends @Nullable Object, V extends @Nullable Object> void writeMap(
      @Nullable Map<K, V> map, BiConsumer<StateWriter, K> key, BiConsumer<StateWriter, V> value) {
    if (map == null) {
      writeNull();
    } else {
      next();
      tail.putVarint(map.size());
      open(Math.multiplyExact(map.size(), 2));
      for (Map.Entry<K, V> entry : map.entrySet()) {
        key.accept(this, entry.getKey());
        value.accept(this, entry.getValue());
      }
      close();
    }
  }

  /**
   * Writes a STRUCT.
   *
   * @param size the number of its fields
   * @param fields writes all of them, in their order
   */
  public <S> void writeStruct(@Nullable S struct, int size, BiConsumer<StateWriter, S> fields) {
    if (struct == null) {
      writeNull();
    } else {
      next();
      open(size);
      fields.accept(this, struct);
      close();
    }
  }

  /** Writes NULL for a column of any type. */
  public void writeNull() {
    int value = next();
    if (depth == 0) {
      head.setNull(value);
    } else {
      tail.setBit(bitmap, value);
    }
  }

  private void putLong(long value) {
    if (depth == 0) {
      head.putLong(value);
    } else {
      tail.putLong(value);
    }
  }

  /** Counts a value, and returns its place in the bitmap. */
  private int next() {
    if (position >= size) {
      throw new IllegalStateException("more values than the " + size + " announced");
    }
    return position++;
  }

  private void open(int values) {
    if (depth * 3 == outer.length) {
      outer = Arrays.copyOf(outer, outer.length * 2);
    }
    int around = depth++ * 3;
    outer[around] = bitmap;
    outer[around + 1] = size;
    outer[around + 2] = position;
    bitmap = tail.putBitmap(values);
    size = values;
    position = 0;
  }

  private void close() {
    checkAllWritten();
    int around = --depth * 3;
    bitmap = outer[around];
    size = outer[around + 1];
    position = outer[around + 2];
  }

  private void checkAllWritten() {
    if (position != size) {
      throw new IllegalStateException(position + " values, but " + size + " announced");
    }
  }
}
