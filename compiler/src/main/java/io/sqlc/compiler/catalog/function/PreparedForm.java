package io.sqlc.compiler.catalog.function;

import java.util.Map;

/**
 * A method beside that of an overload, which takes some of its texts {@linkplain
 * io.sqlc.runtime.function.Prepared prepared}.
 *
 * @param classes the classes of what is prepared, by the places of the overload's parameters, from
 *     0; a class makes it by its method {@code of}
 */
public record PreparedForm(Map<Integer, String> classes) {
  /** The method of a class that prepares a text. */
  public static final String MAKER = "of";

  public PreparedForm {
    classes = Map.copyOf(classes);
  }
}
