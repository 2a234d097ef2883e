package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
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
    Overload overload, List<Input> inputs, JavaType argument, JavaType state, JavaType result) {
  public AggregateUse {
    inputs = List.copyOf(inputs);
  }

  /** Something that the factory is called with. */
  public sealed interface Input {
    /** The form of a type in stores. */
    record Form(SqlType type) implements Input {}

    /** What makes values of a STRUCT type. */
    record Maker(SqlType.Struct type) implements Input {}

    /** A DECIMAL type. */
    record Decimal(SqlType.Decimal type) implements Input {}

    /** The settings of the function. */
    record Settings() implements Input {}

    /** One of the literal arguments, from 0. */
    record Literal(int index) implements Input {}
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
