package io.sqlc.compiler.catalog.function;

import java.util.List;

/** What is known of a function's name. */
public sealed interface FunctionLookup {

  /** A function that can be called. */
  record Known(SqlFunctionDescriptor function) implements FunctionLookup {}

  /**
   * No function has the name.
   *
   * @param near names that may have been meant
   */
  record Unknown(List<String> near) implements FunctionLookup {
    public Unknown {
      near = List.copyOf(near);
    }
  }
}
