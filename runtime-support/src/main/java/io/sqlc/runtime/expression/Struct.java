package io.sqlc.runtime.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a STRUCT type: generated records implement it, for text forms and JSON text. */
public interface Struct {

  /** The names of the fields in the type's order. */
  List<String> fieldNames();

  /**
   * A field's value.
   *
   * @param index the field's place in {@link #fieldNames()}
   * @throws IndexOutOfBoundsException where there is no such field
   */
  @Nullable Object field(int index);
}
