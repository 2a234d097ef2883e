package io.sqlc.compiler.catalog.function;

import java.util.OptionalInt;

/** What the method behind a function is given besides the call's columns. */
public sealed interface InputParameter {

  /** The {@link io.sqlc.runtime.state.StateForm} of the type that a variable stands for. */
  record Form(String variable) implements InputParameter {}

  /** The {@link io.sqlc.runtime.function.StructMaker} of the STRUCT that a variable stands for. */
  record Maker(String variable) implements InputParameter {}

  /** The first DECIMAL among the arguments, as a {@link io.sqlc.runtime.function.DecimalType}. */
  record Decimal() implements InputParameter {}

  /** The {@link io.sqlc.runtime.function.ValueType} that a variable stands for. */
  record Type(String variable) implements InputParameter {}

  /** The function's {@link io.sqlc.runtime.function.FunctionSettings}. */
  record Settings() implements InputParameter {}

  /**
   * The next literal argument.
   *
   * @param least the smallest value that it can have
   */
  record Literal(OptionalInt least) implements InputParameter {}
}
