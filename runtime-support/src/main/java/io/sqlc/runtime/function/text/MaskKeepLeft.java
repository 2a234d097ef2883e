package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** MASK_KEEP_LEFT. */
@SqlFunction(
    name = "MASK_KEEP_LEFT",
    description = "The text masked but for its first characters.",
    example = "MASK_KEEP_LEFT('Ab-1', 2)",
    result = "Ab-n")
public final class MaskKeepLeft {
  private MaskKeepLeft() {}

  /** The text masked but for its first characters. */
  @Overload(
      value = "MASK_KEEP_LEFT(STRING input, INT numChars)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String maskKeepLeft(@Nullable String input, @Nullable Integer numChars) {
    return input == null || numChars == null
        ? null
        : Masking.DEFAULT.mask(input, Masking.count(numChars), input.length());
  }

  /**
   * The text masked but for its first characters. A replacement that is NULL leaves its characters.
   */
  @Overload(
      value =
          "MASK_KEEP_LEFT(STRING input, INT numChars, STRING upper, STRING lower, STRING digit, STRING other)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String maskKeepLeft(
      @Nullable String input,
      @Nullable Integer numChars,
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    Masking masking = Masking.of(upper, lower, digit, other);
    return input == null || numChars == null
        ? null
        : masking.mask(input, Masking.count(numChars), input.length());
  }
}
