package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Finds what the parameters besides the columns stand for in a call. */
public final class CallInputs {
  private final Resolution.Chosen chosen;

  CallInputs(Resolution.Chosen chosen) {
    this.chosen = chosen;
  }

  /** What the method of a scalar or table function is given before the arguments. */
  public static List<CallInput> of(Resolution.Chosen chosen) {
    return chosen.overload().implementation() instanceof Implementation.Method method
        ? new CallInputs(chosen).of(method.inputs())
        : List.of();
  }

  List<CallInput> of(List<InputParameter> parameters) {
    List<CallInput> inputs = new ArrayList<>();
    int literals = 0;
    for (InputParameter parameter : parameters) {
      if (parameter instanceof InputParameter.Literal) {
        inputs.add(new CallInput.Literal(literals++));
      } else {
        inputs.add(input(parameter));
      }
    }
    return inputs;
  }

  private CallInput input(InputParameter parameter) {
    if (parameter instanceof InputParameter.Form form) {
      return new CallInput.Form(variable(form.variable()));
    }
    if (parameter instanceof InputParameter.Type type) {
      return new CallInput.Type(variable(type.variable()));
    }
    if (parameter instanceof InputParameter.Maker) {
      return new CallInput.Maker(madeStruct(chosen.returns()));
    }
    return parameter instanceof InputParameter.Decimal
        ? new CallInput.Decimal(firstDecimal())
        : new CallInput.Settings();
  }

  SqlType variable(String name) {
    SqlType type = chosen.variables().get(name);
    if (type == null) {
      return chosen.overload().result() instanceof ResultRule.OfPattern ? unbound() : missing(name);
    }
    return type;
  }

  /** What only a bare NULL says, whose type does not matter. */
  private static SqlType unbound() {
    return SqlType.STRING;
  }

  private SqlType missing(String name) {
    throw new IllegalArgumentException(
        "nothing says what " + name + " is in " + chosen.overload().signature());
  }

  private SqlType.Struct madeStruct(SqlType type) {
    if (type instanceof SqlType.Struct struct) {
      return struct;
    }
    if (type instanceof SqlType.Array array) {
      return madeStruct(array.element());
    }
    if (type instanceof SqlType.Map map) {
      return madeStruct(map.value());
    }
    throw new IllegalArgumentException("no STRUCT is made by " + chosen.overload().signature());
  }

  private SqlType.Decimal firstDecimal() {
    for (SqlType type : chosen.parameterTypes()) {
      if (type instanceof SqlType.Decimal decimal) {
        return decimal;
      }
    }
    throw new IllegalArgumentException("no DECIMAL in " + chosen.overload().signature());
  }
}
