package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** LCASE. */
@SqlFunction(
    name = "LCASE",
    description = "The text in lower case.",
    example = "LCASE('Ab')",
    result = "ab")
public final class Lcase {
  private Lcase() {}

  /** The text in lower case. */
  @Overload(value = "LCASE(STRING input)", returns = "STRING")
  public static @Nullable String lcase(@Nullable String input) {
    return input == null ? null : input.toLowerCase(Locale.ROOT);
  }
}
