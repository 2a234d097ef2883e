package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** MASK. */
@SqlFunction(
    name = "MASK",
    description = "The text with letters, digits and other characters replaced.",
    example = "MASK('Ab-1')",
    result = "Xx-n")
public final class Mask {
  private Mask() {}

  /** The text with letters, digits and other characters replaced. */
  @Overload(value = "MASK(STRING input)", returns = "STRING")
  public static @Nullable String mask(@Nullable String input) {
    return input == null ? null : Masking.DEFAULT.mask(input, 0, input.length());
  }

  /**
   * The text with letters, digits and other characters replaced. A replacement that is NULL leaves
   * its characters.
   */
  @Overload(
      value = "MASK(STRING input, STRING upper, STRING lower, STRING digit, STRING other)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String mask(
      @Nullable String input,
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    Masking masking = Masking.of(upper, lower, digit, other);
    return input == null ? null : masking.mask(input, 0, input.length());
  }
}
