package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** FIELD. */
@SqlFunction(
    name = "FIELD",
    description =
        "The position of a text among others, 1 being the first; 0 where it is not among them.",
    example = "FIELD('b', 'a', 'b')",
    result = "2")
public final class Field {
  private Field() {}

  /** The position of a text among others; NULL is never among them. */
  @Overload(
      value = "FIELD(STRING str, STRING... args)",
      returns = "INT",
      nullPropagating = false,
      neverNull = true)
  public static int field(@Nullable String str, @Nullable String... args) {
    for (int i = 0; str != null && i < args.length; i++) {
      if (str.equals(args[i])) {
        return i + 1;
      }
    }
    return 0;
  }
}
