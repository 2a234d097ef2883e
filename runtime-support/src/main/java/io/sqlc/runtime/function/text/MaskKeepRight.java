package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** MASK_KEEP_RIGHT. */
@SqlFunction(
    name = "MASK_KEEP_RIGHT",
    description = "The text masked but for its last characters.",
    example = "MASK_KEEP_RIGHT('Ab-1', 2)",
    result = "Xx-1")
public final class MaskKeepRight {
  private MaskKeepRight() {}

  /** The text masked but for its last characters. */
  @Overload(
      value = "MASK_KEEP_RIGHT(STRING input, INT numChars)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String maskKeepRight(@Nullable String input, @Nullable Integer numChars) {
    return input == null || numChars == null
        ? null
        : Masking.DEFAULT.mask(input, 0, input.length() - Masking.count(numChars));
  }

  /**
   * The text masked but for its last characters. A replacement that is NULL leaves its characters.
   */
  @Overload(
      value =
          "MASK_KEEP_RIGHT(STRING input, INT numChars, STRING upper, STRING lower, STRING digit, STRING other)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String maskKeepRight(
      @Nullable String input,
      @Nullable Integer numChars,
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    Masking masking = Masking.of(upper, lower, digit, other);
    return input == null || numChars == null
        ? null
        : masking.mask(input, 0, input.length() - Masking.count(numChars));
  }
}
