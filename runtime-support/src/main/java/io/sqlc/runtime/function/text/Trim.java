package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** TRIM. */
@SqlFunction(
    name = "TRIM",
    description = "The text without blanks and control characters at its ends.",
    example = "TRIM('  ab ')",
    result = "ab")
public final class Trim {
  private Trim() {}

  /** The text without blanks and control characters at its ends. */
  @Overload(value = "TRIM(STRING input)", returns = "STRING")
  public static @Nullable String trim(@Nullable String input) {
    return input == null ? null : input.trim();
  }
}
