package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ELT. */
@SqlFunction(
    name = "ELT",
    description = "The n-th of the texts, 1 being the first; NULL where there is none.",
    example = "ELT(2, 'a', 'b')",
    result = "b")
public final class Elt {
  private Elt() {}

  /** The n-th text. */
  @Overload(value = "ELT(INT n, STRING... args)", returns = "STRING", nullPropagating = false)
  public static @Nullable String elt(@Nullable Integer n, @Nullable String... args) {
    return n == null || n < 1 || n > args.length ? null : args[n - 1];
  }
}
