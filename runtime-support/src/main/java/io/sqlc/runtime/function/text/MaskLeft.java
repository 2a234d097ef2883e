package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** MASK_LEFT. */
@SqlFunction(
    name = "MASK_LEFT",
    description = "The text with its first characters masked.",
    example = "MASK_LEFT('Ab-1', 2)",
    result = "Xx-1")
public final class MaskLeft {
  private MaskLeft() {}

  /** The text with its first characters masked. */
  @Overload(value = "MASK_LEFT(STRING input, INT numChars)", returns = "STRING", mayFail = true)
  public static @Nullable String maskLeft(@Nullable String input, @Nullable Integer numChars) {
    return input == null || numChars == null
        ? null
        : Masking.DEFAULT.mask(input, 0, Masking.count(numChars));
  }

  /**
   * The text with its first characters masked. A replacement that is NULL leaves its characters.
   */
  @Overload(
      value =
          "MASK_LEFT(STRING input, INT numChars, STRING upper, STRING lower, STRING digit, STRING other)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String maskLeft(
      @Nullable String input,
      @Nullable Integer numChars,
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    Masking masking = Masking.of(upper, lower, digit, other);
    return input == null || numChars == null
        ? null
        : masking.mask(input, 0, Masking.count(numChars));
  }
}
