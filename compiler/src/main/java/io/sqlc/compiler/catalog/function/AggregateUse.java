package io.sqlc.compiler.catalog.function;

import java.util.List;

/**
 * An aggregate function as one call uses it: the types are those of the call, without type
 * variables.
 *
 * @param overload whose implementation is a {@link Implementation.Factory}
 * @param inputs what the factory is called with, in order
 * @param argument the Java type of the aggregate's argument: I
 * @param state the Java type of its state: S
 * @param result the Java type of its result: R
 */
public record AggregateUse(
    Overload overload, List<CallInput> inputs, JavaType argument, JavaType state, JavaType result) {
  public AggregateUse {
    inputs = List.copyOf(inputs);
  }

  /** The method that gives the aggregate. */
  public Implementation.Factory factory() {
    return (Implementation.Factory) overload.implementation();
  }

  /** Whether it can take rows back, which the rows of a table need. */
  public boolean isUndoable() {
    return factory().undoable();
  }

  /** Whether its state is an array, a map or a struct. */
  public boolean isStateStructured() {
    return state.isStructured();
  }
}
