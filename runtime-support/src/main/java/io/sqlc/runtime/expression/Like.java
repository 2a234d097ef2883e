package io.sqlc.runtime.expression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of LIKE: {@code %} matches any run of characters, {@code _} exactly one (a
 * supplementary character counts as one), neither matches a line terminator; all else, the
 * backslash included, stands for itself. Constant patterns are prepared once.
 */
public final class Like {
  /** Stands for {@code %} and {@code _} among the code points of a pattern. */
  private static final int ANY_RUN = -1;

  private static final int ANY_ONE = -2;

  private final int[] tokens;

  private Like(int[] tokens) {
    this.tokens = tokens;
  }

  /** Prepares a pattern without an escape character. */
  public static Like pattern(String pattern) {
    int[] tokens = new int[pattern.length()];
    int length = 0;
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      tokens[length++] = token(c);
    }
    return of(tokens, length);
  }

  /**
   * Prepares a pattern.
   *
   * @param escape makes the character after it stand for itself
   * @throws IllegalArgumentException where the pattern ends in the escape character
   */
  public static Like pattern(String pattern, char escape) {
    int[] tokens = new int[pattern.length()];
    int length = 0;
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == escape) {
        if (i == pattern.length()) {
          throw new CastFailedException("the pattern of LIKE ends in its escape character");
        }
        int literal = pattern.codePointAt(i);
        i += Character.charCount(literal);
        tokens[length++] = literal;
      } else {
        tokens[length++] = token(c);
      }
    }
    return of(tokens, length);
  }

  private static int token(int c) {
    return c == '%' ? ANY_RUN : c == '_' ? ANY_ONE : c;
  }

  private static Like of(int[] tokens, int length) {
    return new Like(length == tokens.length ? tokens : Arrays.copyOf(tokens, length));
  }

  /**
   * Whether the whole value matches.
   *
   * @throws NullOperandException where the value is NULL
   */
  public static boolean matches(@Nullable String value, Like pattern) {
    if (value == null) {
      throw new NullOperandException("the value of LIKE is NULL");
    }
    return pattern.matches(value);
  }

  /**
   * Whether the whole value matches a pattern that is not constant. It is read again for each
   * record, which costs no more than looking it up.
   *
   * @throws NullOperandException where the value or the pattern is NULL
   */
  public static boolean matches(@Nullable String value, @Nullable String pattern) {
    if (value == null || pattern == null) {
      throw new NullOperandException("the value or the pattern of LIKE is NULL");
    }
    return pattern(pattern).matches(value);
  }

  /**
   * As {@link #matches(String, String)}, with an escape character.
   *
   * @throws NullOperandException where the value or the pattern is NULL
   * @throws IllegalArgumentException where the pattern ends in the escape character
   */
  public static boolean matches(@Nullable String value, @Nullable String pattern, char escape) {
    if (value == null || pattern == null) {
      throw new NullOperandException("the value or the pattern of LIKE is NULL");
    }
    return pattern(pattern, escape).matches(value);
  }

  /**
   * Matches from left to right and, on a mismatch, lets the last {@code %} take one character more.
   * An earlier one need never be tried again: what it could take more, the last one takes as well.
   */
  private boolean matches(String value) {
    int at = 0;
    int token = 0;
    int runToken = -1;
    int runEnd = 0;
    while (true) {
      if (token < tokens.length && tokens[token] == ANY_RUN) {
        runToken = token++;
        runEnd = at;
        continue;
      }
      if (at == value.length()) {
        return token == tokens.length;
      }
      int c = value.codePointAt(at);
      if (token < tokens.length
          && (tokens[token] == c || (tokens[token] == ANY_ONE && !endsLine(c)))) {
        token++;
        at += Character.charCount(c);
        continue;
      }
      if (runToken < 0) {
        return false;
      }
      int taken = value.codePointAt(runEnd);
      if (endsLine(taken)) {
        return false;
      }
      runEnd += Character.charCount(taken);
      at = runEnd;
      token = runToken + 1;
    }
  }

  private static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
