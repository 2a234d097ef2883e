package io.sqlc.compiler.catalog.function;

import java.util.List;

/**
 * One way to call a function.
 *
 * @param signature as the catalogue writes it: {@code SUBSTRING(STRING str, INT pos, INT length)}
 * @param returns the declared result: {@code STRING}
 * @param parameters what it takes, read from the signature
 * @param result the type it gives, read from {@code returns}
 */
public record Overload(
    String signature,
    String returns,
    List<Parameter> parameters,
    ResultRule result,
    Implementation implementation) {
  public Overload {
    parameters = List.copyOf(parameters);
    for (Parameter parameter : parameters.subList(0, Math.max(0, parameters.size() - 1))) {
      if (parameter.variadic()) {
        throw new IllegalArgumentException("only the last parameter can be variadic: " + signature);
      }
    }
  }

  /**
   * Reads what is declared.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public Overload(String signature, String returns, Implementation implementation) {
    this(
        signature,
        returns,
        SignatureReader.parameters(signature),
        SignatureReader.result(returns),
        implementation);
  }

  /** Whether its last parameter takes any number of arguments. */
  public boolean isVariadic() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).variadic();
  }

  /** Whether it can be called with so many arguments. */
  public boolean accepts(int arguments) {
    return isVariadic() ? arguments >= parameters.size() - 1 : arguments == parameters.size();
  }

  /** The parameter that takes the argument of this index, from 0. */
  public Parameter parameterOf(int argument) {
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }
}
