package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    // The last parameter of the method may take any number of literals.
    int all = literalArguments();
    if (literals > all) {
      inputs.remove(inputs.size() - 1);
    }
    while (literals > 0 && literals < all) {
      inputs.add(new CallInput.Literal(literals++));
    }
    return inputs;
  }

  private int literalArguments() {
    int arguments = chosen.parameterTypes().size();
    int literals = 0;
    for (int i = 0; i < arguments; i++) {
      literals += chosen.overload().parameterOf(i, arguments).literal() ? 1 : 0;
    }
    return literals;
  }

  private CallInput input(InputParameter parameter) {
    if (parameter instanceof InputParameter.Form form) {
      return new CallInput.Form(variable(form.variable()));
    }
    if (parameter instanceof InputParameter.Type type) {
      return new CallInput.Type(variable(type.variable()));
    }
    if (parameter instanceof InputParameter.Maker) {
      return new CallInput.Maker(madeStruct());
    }
    return parameter instanceof InputParameter.Decimal
        ? new CallInput.Decimal(firstDecimal())
        : new CallInput.Settings();
  }

  /**
   * What a type variable stands for. One that no argument says is the STRUCT that the function
   * gives; or only a bare NULL has it, whose type does not matter.
   */
  SqlType variable(String name) {
    SqlType type = chosen.variables().get(name);
    if (type != null) {
      return type;
    }
    SqlType.Struct struct = structOf(chosen.returns());
    return struct == null ? SqlType.STRING : struct;
  }

  private SqlType.Struct madeStruct() {
    SqlType.Struct struct = structOf(chosen.returns());
    if (struct == null) {
      throw new IllegalArgumentException("no STRUCT is made by " + chosen.overload().signature());
    }
    return struct;
  }

  private static SqlType.@Nullable Struct structOf(SqlType type) {
    if (type instanceof SqlType.Struct struct) {
      return struct;
    }
    if (type instanceof SqlType.Array array) {
      return structOf(array.element());
    }
    return type instanceof SqlType.Map map ? structOf(map.value()) : null;
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
