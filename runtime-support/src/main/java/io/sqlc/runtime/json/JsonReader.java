package io.sqlc.runtime.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value, column by column. Text after the value is ignored.
 *
 * <pre>{@code
 * if (!in.startObject()) {
 *   return null;
 * }
 * Integer id = null;
 * String name = null;
 * for (int c = in.nextColumn(NAMES); c != JsonReader.END; c = in.nextColumn(NAMES)) {
 *   switch (c) {
 *     case 0 -> id = in.readInt();
 *     case 1 -> name = in.readString();
 *     case 2 -> in.skipDouble(); // a column that nobody reads
 *     default -> in.skip();
 *   }
 * }
 * }</pre>
 *
 * <p>Each value is read (or skipped) exactly once. The {@code read} methods return null for {@code
 * null}, convert as the dialect says, and throw {@link
 * io.sqlc.runtime.format.UnreadableRecordException} for all else. The same column can come several
 * times: the last value counts.
 *
 * <p>The {@code skip} methods go past a value as if it was read, and refuse what reading refuses,
 * so that a record is bad or not whoever reads it; but they make no objects where they need not.
 *
 * <p>There are two: {@link ScanningReader} for what is common, {@link ParsingReader} for all.
 */
public abstract sealed class JsonReader permits ParsingReader, ScanningReader {
  /** What {@link #nextColumn} returns after the last field of an object. */
  public static final int END = -1;

  static final int LAST_TIME = 86_400_000;

  /** Made by its two kinds. */
  JsonReader() {}

  /** Whether the message's value is an object. */
  abstract boolean atObject();

  /**
   * Enters an object: a row or a STRUCT.
   *
   * @return false if there is null instead
   */
  public abstract boolean startObject();

  /**
   * Goes to the next field of the object that has a column; others are skipped.
   *
   * @return the column's index in {@code names}, or {@link #END}, which leaves the object
   */
  public abstract int nextColumn(FieldNames names);

  /**
   * Enters an array.
   *
   * @return false if there is null instead
   */
  public abstract boolean startArray();

  /** Goes to the next element of the array; false after the last one, which leaves the array. */
  public abstract boolean nextElement();

  /**
   * Enters an object whose names are keys of a MAP.
   *
   * @return false if there is null instead
   */
  public abstract boolean startMap();

  /** Goes to the next entry of the map; null after the last one, which leaves the map. */
  public abstract @Nullable String nextKey();

  /** Skips a value of any type. */
  public abstract void skip();

  /** Reads a BOOLEAN: true or false. */
  public abstract @Nullable Boolean readBoolean();

  /** Reads an INT: a number, cut to its low 32 bits, or the text of an integer that fits. */
  public abstract @Nullable Integer readInt();

  /** Reads a BIGINT: a number, cut to its low 64 bits, or the text of an integer that fits. */
  public abstract @Nullable Long readBigint();

  /** Reads a DOUBLE: a number, or text as Java reads it. */
  public abstract @Nullable Double readDouble();

  /** Reads a DECIMAL: a number or its text that fits without rounding. */
  public abstract @Nullable BigDecimal readDecimal(int precision, int scale);

  /** Reads a STRING: any value, as its text. */
  public abstract @Nullable String readString();

  /** Reads BYTES: base64 with its padding. */
  public abstract @Nullable Bytes readBytes();

  /** Reads a DATE: days since the epoch as a number or the text of an integer. */
  public abstract @Nullable Integer readDate();

  /** Reads a TIME: milliseconds of the day as a number or the text of an integer. */
  public abstract @Nullable Integer readTime();

  /** Reads a TIMESTAMP: milliseconds since the epoch as a number or the text of an integer. */
  public @Nullable Long readTimestamp() {
    return readBigint();
  }

  /** Reads an ARRAY, each element by the given method. */
  public <E extends @Nullable Object> @Nullable List<E> readArray(Function<JsonReader, E> element) {
    if (!startArray()) {
      return null;
    }
    List<E> array = new ArrayList<>();
    while (nextElement()) {
      array.add(element.apply(this));
    }
    return array;
  }

  /** Reads a MAP, each value by the given method. */
  public <V extends @Nullable Object> @Nullable Map<String, V> readMap(
      Function<JsonReader, V> value) {
    if (!startMap()) {
      return null;
    }
    Map<String, V> map = new LinkedHashMap<>();
    for (String key = nextKey(); key != null; key = nextKey()) {
      map.put(key, value.apply(this));
    }
    return map;
  }

  /** Skips a BOOLEAN. */
  public void skipBoolean() {
    readBoolean();
  }

  /** Skips an INT. */
  public void skipInt() {
    readInt();
  }

  /** Skips a BIGINT. */
  public void skipBigint() {
    readBigint();
  }

  /** Skips a DOUBLE. */
  public void skipDouble() {
    readDouble();
  }

  /** Skips a DECIMAL, which has to fit. */
  public void skipDecimal(int precision, int scale) {
    readDecimal(precision, scale);
  }

  /** Skips a STRING. */
  public void skipString() {
    readString();
  }

  /** Skips BYTES. */
  public void skipBytes() {
    readBytes();
  }

  /** Skips a DATE. */
  public void skipDate() {
    readDate();
  }

  /** Skips a TIME. */
  public void skipTime() {
    readTime();
  }

  /** Skips a TIMESTAMP. */
  public void skipTimestamp() {
    skipBigint();
  }

  /** Skips an ARRAY, each element by the given method. */
  public void skipArray(Consumer<JsonReader> element) {
    if (startArray()) {
      while (nextElement()) {
        element.accept(this);
      }
    }
  }

  /** Skips a MAP, each value by the given method. */
  public void skipMap(Consumer<JsonReader> value) {
    if (startMap()) {
      while (nextKey() != null) {
        value.accept(this);
      }
    }
  }
}
