package io.sqlc.runtime.state;

import org.jspecify.annotations.Nullable;

/**
 * How values of a Java type are written into stored rows. Values that were written are read by
 * later versions of the program: what is written, and the description, stay as they are.
 */
public interface StateForm<S extends @Nullable Object> {
  /**
   * What is written, like an SQL type: {@code ARRAY<INT>}. A stored row whose descriptions differ
   * from the program's is refused.
   */
  String description();

  /** Writes exactly one value, by one call of the writer. */
  void write(StateWriter out, S value);

  /** Reads what {@link #write} wrote. */
  S read(StateReader in);
}
