package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** SUBSTRING. */
@SqlFunction(
    name = "SUBSTRING",
    description =
        "The part from a position (1 is the first, -1 the last) to the end or of a length.",
    example = "SUBSTRING('abcd', 2, 2)",
    result = "bc")
public final class Substring {
  private Substring() {}

  /** The part from a position to the end. */
  @Overload(value = "SUBSTRING(STRING str, INT pos)", returns = "STRING")
  public static @Nullable String substring(@Nullable String str, @Nullable Integer pos) {
    return str == null || pos == null ? null : str.substring(start(str.length(), pos));
  }

  /** The part from a position, of at most a length. */
  @Overload(value = "SUBSTRING(STRING str, INT pos, INT length)", returns = "STRING")
  public static @Nullable String substring(
      @Nullable String str, @Nullable Integer pos, @Nullable Integer length) {
    if (str == null || pos == null || length == null) {
      return null;
    }
    int start = start(str.length(), pos);
    int end = end(str.length(), start, length);
    return str.substring(start, end);
  }

  /** The part from a position to the end. */
  @Overload(value = "SUBSTRING(BYTES bytes, INT pos)", returns = "BYTES")
  public static @Nullable Bytes substring(@Nullable Bytes bytes, @Nullable Integer pos) {
    return bytes == null ? null : substring(bytes, pos, Integer.valueOf(bytes.get().length));
  }

  /** The part from a position, of at most a length. */
  @Overload(value = "SUBSTRING(BYTES bytes, INT pos, INT length)", returns = "BYTES")
  public static @Nullable Bytes substring(
      @Nullable Bytes bytes, @Nullable Integer pos, @Nullable Integer length) {
    if (bytes == null || pos == null || length == null) {
      return null;
    }
    int start = start(bytes.get().length, pos);
    int end = end(bytes.get().length, start, length);
    return Bytes.wrap(Arrays.copyOfRange(bytes.get(), start, end));
  }

  private static int start(int size, int position) {
    if (position < 0) {
      return (int) Math.max(0, (long) size + position);
    }
    return Math.min(size, Math.max(0, position - 1));
  }

  /** A length whose end is beyond the numbers of INT gives nothing, as in ksqlDB. */
  private static int end(int size, int start, int length) {
    return Math.max(start, Math.min(size, start + Math.max(0, length)));
  }
}
