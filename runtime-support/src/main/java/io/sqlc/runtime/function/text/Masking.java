package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;
import org.jspecify.annotations.Nullable;

/** Replacements of characters by their kind; where there is none, they stay. */
record Masking(
    @Nullable Character upper,
    @Nullable Character lower,
    @Nullable Character digit,
    @Nullable Character other) {
  static final Masking DEFAULT = new Masking('X', 'x', 'n', '-');

  static Masking of(
      @Nullable String upper,
      @Nullable String lower,
      @Nullable String digit,
      @Nullable String other) {
    return new Masking(single(upper), single(lower), single(digit), single(other));
  }

  /** How many characters a user asked for. */
  static int count(int characters) {
    if (characters < 0) {
      throw new FunctionFailedException("the number of characters to mask is negative");
    }
    return characters;
  }

  /** Masks the characters from a place to before another; places outside the text are cut. */
  String mask(String input, int from, int to) {
    StringBuilder text = new StringBuilder(input);
    for (int i = Math.max(0, from); i < Math.min(to, input.length()); i++) {
      Character replacement = replacement(input.charAt(i));
      if (replacement != null) {
        text.setCharAt(i, replacement);
      }
    }
    return text.toString();
  }

  private @Nullable Character replacement(char c) {
    if (Character.isUpperCase(c)) {
      return upper;
    }
    if (Character.isLowerCase(c)) {
      return lower;
    }
    return Character.isDigit(c) ? digit : other;
  }

  private static @Nullable Character single(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.length() != 1) {
      throw new FunctionFailedException("a replacement of MASK is not a single character");
    }
    return text.charAt(0);
  }
}
