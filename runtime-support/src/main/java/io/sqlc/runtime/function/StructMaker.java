package io.sqlc.runtime.function;

import io.sqlc.runtime.expression.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of a STRUCT type that a function does not know when it is written. */
@FunctionalInterface
public interface StructMaker<R extends Struct> {
  /** A struct of these fields, in the order of its type. */
  R make(List<@Nullable Object> fields);

  /** A field, as the type that the caller knows it to have. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <T> @Nullable T field(List<@Nullable Object> fields, int index) {
    return (T) fields.get(index);
  }
}
