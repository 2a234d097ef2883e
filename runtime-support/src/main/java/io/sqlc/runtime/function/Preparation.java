package io.sqlc.runtime.function;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a text, or why nothing could be. A text that cannot be read fails each use, not
 * the class that has it as a constant. As safe for threads as what is made.
 */
public final class Preparation<T> {
  private final @Nullable T value;
  private final String failure;

  private Preparation(@Nullable T value, String failure) {
    this.value = value;
    this.failure = failure;
  }

  /**
   * Makes something of a text.
   *
   * @param prepare throws an IllegalArgumentException where it cannot
   * @param failure says why it cannot
   */
  public static <T> Preparation<T> of(
      String text,
      Function<String, T> prepare,
      Function<? super IllegalArgumentException, String> failure) {
    try {
      return new Preparation<>(prepare.apply(text), "");
    } catch (IllegalArgumentException e) {
      return new Preparation<>(null, failure.apply(e));
    }
  }

  /**
   * The same where the exception itself says why.
   *
   * @param prepare throws an IllegalArgumentException with a message for users where it cannot
   */
  public static <T> Preparation<T> of(String text, Function<String, T> prepare) {
    return of(text, prepare, e -> String.valueOf(e.getMessage()));
  }

  /**
   * What was made.
   *
   * @throws FunctionFailedException where nothing could be
   */
  public T get() {
    if (value == null) {
      throw new FunctionFailedException(failure);
    }
    return value;
  }
}
