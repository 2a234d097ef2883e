package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the types of a call in the place of the type variables of an aggregate. */
public final class AggregateUses {
  private final Resolution.Chosen chosen;

  private AggregateUses(Resolution.Chosen chosen) {
    this.chosen = chosen;
  }

  /** The aggregate as a call uses it, for which its overload was chosen. */
  public static AggregateUse of(Resolution.Chosen chosen) {
    return new AggregateUses(chosen).use();
  }

  private AggregateUse use() {
    Implementation.Factory factory = (Implementation.Factory) chosen.overload().implementation();
    List<AggregateUse.Input> inputs = new ArrayList<>();
    int literals = 0;
    for (FactoryParameter parameter : factory.parameters()) {
      if (parameter instanceof FactoryParameter.Form form) {
        inputs.add(new AggregateUse.Input.Form(variable(form.variable())));
      } else if (parameter instanceof FactoryParameter.Maker maker) {
        inputs.add(new AggregateUse.Input.Maker((SqlType.Struct) variable(maker.variable())));
      } else if (parameter instanceof FactoryParameter.Decimal) {
        inputs.add(new AggregateUse.Input.Decimal(firstDecimal()));
      } else if (parameter instanceof FactoryParameter.Settings) {
        inputs.add(new AggregateUse.Input.Settings());
      } else {
        inputs.add(new AggregateUse.Input.Literal(literals++));
      }
    }
    return new AggregateUse(
        chosen.overload(),
        inputs,
        bound(factory.argument()),
        bound(factory.state()),
        bound(factory.result()));
  }

  private JavaType bound(JavaType type) {
    if (type instanceof JavaType.Variable variable) {
      return new JavaType.OfSql(variable(variable.name()));
    }
    if (type instanceof JavaType.Declared declared) {
      return new JavaType.Declared(
          declared.name(), declared.arguments().stream().map(this::bound).toList());
    }
    return type;
  }

  private SqlType variable(String name) {
    Map<String, SqlType> variables = chosen.variables();
    SqlType type = variables.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "nothing says what " + name + " is in " + chosen.overload().signature());
    }
    return type;
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
