package io.sqlc.compiler.catalog.function;

import java.util.OptionalInt;

/** What a method that makes an aggregate is given. */
public sealed interface FactoryParameter {

  /** The {@link io.sqlc.runtime.state.StateForm} of the type that a variable stands for. */
  record Form(String variable) implements FactoryParameter {}

  /** The {@link io.sqlc.runtime.function.StructMaker} of the STRUCT that a variable stands for. */
  record Maker(String variable) implements FactoryParameter {}

  /** The first DECIMAL among the arguments, as a {@link io.sqlc.runtime.function.DecimalType}. */
  record Decimal() implements FactoryParameter {}

  /** The function's {@link io.sqlc.runtime.function.FunctionSettings}. */
  record Settings() implements FactoryParameter {}

  /**
   * The next literal argument.
   *
   * @param least the smallest value that it can have
   */
  record Literal(OptionalInt least) implements FactoryParameter {}
}
