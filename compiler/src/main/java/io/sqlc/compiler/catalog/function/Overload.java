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
    if (parameters.stream().filter(Parameter::variadic).count() > 1) {
      throw new IllegalArgumentException("only one parameter can be variadic: " + signature);
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

  /** This overload with another rule for its result. */
  Overload with(ResultRule rule) {
    return new Overload(signature, returns, parameters, rule, implementation);
  }

  /** Whether a parameter takes any number of arguments. */
  public boolean isVariadic() {
    return variadicIndex() >= 0;
  }

  /** The place of the parameter that takes any number of arguments, from 0; -1 if there is none. */
  public int variadicIndex() {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).variadic()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it can be called with so many arguments. */
  public boolean accepts(int arguments) {
    return isVariadic() ? arguments >= parameters.size() - 1 : arguments == parameters.size();
  }

  /**
   * The parameter that takes an argument.
   *
   * @param argument its index, from 0
   * @param arguments how many there are
   */
  public Parameter parameterOf(int argument, int arguments) {
    return parameters.get(indexOf(argument, arguments));
  }

  /** The place of that parameter, from 0. */
  public int indexOf(int argument, int arguments) {
    int variadic = variadicIndex();
    if (variadic < 0 || argument < variadic) {
      return argument;
    }
    int fromEnd = arguments - argument;
    int after = parameters.size() - variadic - 1;
    return fromEnd <= after ? parameters.size() - fromEnd : variadic;
  }
}
