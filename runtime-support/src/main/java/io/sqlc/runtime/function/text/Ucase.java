package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** UCASE. */
@SqlFunction(
    name = "UCASE",
    description = "The text in upper case.",
    example = "UCASE('Ab')",
    result = "AB")
public final class Ucase {
  private Ucase() {}

  /** The text in upper case. */
  @Overload(value = "UCASE(STRING input)", returns = "STRING")
  public static @Nullable String ucase(@Nullable String input) {
    return input == null ? null : input.toUpperCase(Locale.ROOT);
  }
}
