package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** MASK_RIGHT. */
@SqlFunction(
    name = "MASK_RIGHT",
    description = "The text with its last characters masked.",
    example = "MASK_RIGHT('Ab-1', 2)",
    result = "Ab-n")
public final class MaskRight {
  private MaskRight() {}

  /** The text with its last characters masked. */
  @Overload(value = "MASK_RIGHT(STRING input, INT numChars)", returns = "STRING", mayFail = true)
  public static @Nullable String maskRight(@Nullable String input, @Nullable Integer numChars) {
    return input == null || numChars == null
        ? null
        : Masking.DEFAULT.mask(input, input.length() - Masking.count(numChars), input.length());
  }

  /** The text with its last characters masked. A replacement that is NULL leaves its characters. */
  @Overload(
      value =
          "MASK_RIGHT(STRING input, INT numChars, STRING upper, STRING lower, STRING digit, STRING other)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String maskRight(
      @Nullable String input,
      @Nullable Integer numChars,
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    Masking masking = Masking.of(upper, lower, digit, other);
    return input == null || numChars == null
        ? null
        : masking.mask(input, input.length() - Masking.count(numChars), input.length());
  }
}
