package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of a row, in their order, each by the method of its type. NULL is null. The
 * format is described at the package.
 */
public final class StateWriter {
  /** The version of the format. */
  static final int VERSION = 1;

  /** A number of so many digits is always a long. */
  private static final int MOST_LONG_DIGITS = 18;

  private final StateBuffer out = new StateBuffer();

  /** Of the row, array, map or struct that is open: its bitmap, its size, its next value. */
  private int bitmap;

  private int size;
  private int position;

  /** The same of those around it, three numbers each. */
  private int[] outer = new int[3 * 8];

  private int depth;

  StateWriter() {}

  void beginRow(StateLayout layout) {
    out.clear();
    depth = 0;
    out.putByte(VERSION);
    out.putVarint(layout.size());
    out.putInt(layout.fingerprint());
    open(layout.size());
  }

  byte[] endRow() {
    close();
    return out.toBytes();
  }

  /** Writes a BOOLEAN. */
  public void writeBoolean(@Nullable Boolean value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putByte(value ? 1 : 0);
    }
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putInt(value);
    }
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putLong(value);
    }
  }

  /** Writes a DOUBLE. */
  public void writeDouble(@Nullable Double value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putLong(Double.doubleToRawLongBits(value));
    }
  }

  /** Writes a DECIMAL with its scale. */
  public void writeDecimal(@Nullable BigDecimal value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putVarint(value.scale());
      if (value.precision() <= MOST_LONG_DIGITS) {
        out.putInteger(value.scaleByPowerOfTen(value.scale()).longValue());
      } else {
        out.putBytes(value.unscaledValue().toByteArray());
      }
    }
  }

  /** Writes a STRING. */
  public void writeString(@Nullable String value) {
    if (value == null) {
      writeNull();
      return;
    }
    next();
    if (!out.putAscii(value)) {
      if (hasUnpairedSurrogate(value)) {
        out.putVarint((value.length() << 2) | 1);
        for (int i = 0; i < value.length(); i++) {
          char c = value.charAt(i);
          out.putByte(c >>> 8);
          out.putByte(c);
        }
      } else {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.putVarint(utf8.length << 1);
        out.putRaw(utf8);
      }
    }
  }

  /** Writes BYTES. */
  public void writeBytes(@Nullable Bytes value) {
    if (value == null) {
      writeNull();
    } else {
      next();
      out.putBytes(value.get());
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
      out.putVarint(array.size());
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
      out.putVarint(map.size());
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
    out.setBit(bitmap, next());
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
    bitmap = out.putBitmap(values);
    size = values;
    position = 0;
  }

  private void close() {
    if (position != size) {
      throw new IllegalStateException(position + " values, but " + size + " announced");
    }
    int around = --depth * 3;
    bitmap = outer[around];
    size = outer[around + 1];
    position = outer[around + 2];
  }

  private static boolean hasUnpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
