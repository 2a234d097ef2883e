package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** LEN. */
@SqlFunction(
    name = "LEN",
    description = "The number of characters of a text, or of bytes.",
    example = "LEN('abc')",
    result = "3")
public final class Len {
  private Len() {}

  /** The number of UTF-16 code units. */
  @Overload(value = "LEN(STRING input)", returns = "INT")
  public static @Nullable Integer len(@Nullable String input) {
    return input == null ? null : Integer.valueOf(input.length());
  }

  /** The number of bytes. */
  @Overload(value = "LEN(BYTES input)", returns = "INT")
  public static @Nullable Integer len(@Nullable Bytes input) {
    return input == null ? null : Integer.valueOf(input.get().length);
  }
}
