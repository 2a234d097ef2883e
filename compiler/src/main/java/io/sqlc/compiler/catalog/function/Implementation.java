package io.sqlc.compiler.catalog.function;

import java.util.List;

/** The public static Java method behind an overload. */
public sealed interface Implementation {
  /** The class, fully qualified. */
  String className();

  /** The method's name. */
  String method();

  /**
   * A method that computes.
   *
   * @param call how it is called
   * @param inputs what it is called with before the arguments of the call
   * @param mayFail whether a call can throw for some arguments; the call site then guards it
   * @param nullPropagating whether the result is NULL as soon as one argument is
   * @param neverNull whether the result is never NULL
   * @param deterministic whether calls with constants may be computed when compiling
   * @param prepared the methods of the same name that take some arguments prepared
   */
  record Method(
      String className,
      String method,
      JavaCall call,
      List<InputParameter> inputs,
      boolean mayFail,
      boolean nullPropagating,
      boolean neverNull,
      boolean deterministic,
      List<PreparedForm> prepared)
      implements Implementation {
    public Method {
      inputs = List.copyOf(inputs);
      prepared = List.copyOf(prepared);
    }
  }

  /**
   * A method that gives an {@link io.sqlc.runtime.function.Aggregate}, or a Udaf. Type variables
   * are named as in the signature.
   *
   * @param parameters what it is called with
   * @param argument the type of the aggregate's argument
   * @param state the type of its state
   * @param result the type of its result
   * @param undoable whether it can take back rows
   * @param isUdaf whether the method gives a {@link io.sqlc.runtime.function.Udaf}, of which an
   *     aggregate must be made
   */
  record Factory(
      String className,
      String method,
      List<InputParameter> parameters,
      JavaType argument,
      JavaType state,
      JavaType result,
      boolean undoable,
      boolean isUdaf)
      implements Implementation {
    public Factory {
      parameters = List.copyOf(parameters);
    }
  }
}
