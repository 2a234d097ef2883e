package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.catalog.function.ArgumentType.LambdaOf;
import io.sqlc.compiler.catalog.function.ArgumentType.Of;
import io.sqlc.compiler.catalog.function.ResultRule.OfPattern;
import io.sqlc.compiler.catalog.function.ResultRule.SameDecimal;
import io.sqlc.compiler.catalog.function.ResultRule.WidenedDecimal;
import io.sqlc.compiler.catalog.function.TypePattern.AnyDecimal;
import io.sqlc.compiler.catalog.function.TypePattern.Exact;
import io.sqlc.compiler.catalog.function.TypePattern.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the arguments and of the result of a call, once its overload is chosen. */
final class CallTypes {
  private final Overload overload;
  private final List<? extends ArgumentType> arguments;
  private final Bindings bindings = new Bindings();
  private final List<Decimal> decimals = new ArrayList<>();

  private CallTypes(Overload overload, List<? extends ArgumentType> arguments) {
    this.overload = overload;
    this.arguments = arguments;
  }

  static Resolution of(Overload overload, List<? extends ArgumentType> arguments) {
    return new CallTypes(overload, arguments).resolve();
  }

  private Resolution resolve() {
    for (int i = 0; i < arguments.size(); i++) {
      TypePattern pattern = pattern(i);
      if (arguments.get(i) instanceof Of of) {
        bindings.match(pattern, of.type(), true);
        if (pattern instanceof AnyDecimal) {
          decimals.add(ImplicitCasts.asDecimal(of.type()));
        }
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof LambdaOf lambda
          && pattern(i) instanceof TypePattern.LambdaOf pattern) {
        Resolution failure = bindLambda(i, lambda, pattern);
        if (failure != null) {
          return failure;
        }
      }
    }
    SqlType returns = returns(overload.result());
    if (returns == null) {
      return new Resolution.UntypedNull(overload, firstNull());
    }
    return chosen(returns);
  }

  private @Nullable Resolution bindLambda(
      int index, LambdaOf lambda, TypePattern.LambdaOf pattern) {
    List<SqlType> parameters = new ArrayList<>();
    for (TypePattern parameter : pattern.parameters()) {
      SqlType type = bindings.typeOf(parameter);
      if (type == null) {
        return new Resolution.UntypedNull(overload, firstNull());
      }
      parameters.add(type);
    }
    SqlType expected = bindings.typeOf(pattern.result());
    SqlType actual = lambda.body().apply(parameters);
    return actual == null || !bindings.match(pattern.result(), actual, false)
        ? new Resolution.LambdaMismatch(overload, index, expected, actual)
        : null;
  }

  private @Nullable SqlType returns(ResultRule rule) {
    if (rule instanceof OfPattern of) {
      return bindings.typeOf(of.pattern());
    }
    if (rule instanceof ResultRule.ArrayOf array) {
      SqlType element = returns(array.element());
      return element == null ? null : new SqlType.Array(element);
    }
    if (rule instanceof ResultRule.Provided provided) {
      return provided.provider().apply(argumentTypes());
    }
    if (rule instanceof ResultRule.ColumnsStruct columns) {
      return columnsStruct(columns);
    }
    if (decimals.isEmpty()) {
      return null;
    }
    Decimal first = decimals.get(0);
    if (rule instanceof SameDecimal) {
      return first;
    }
    if (rule instanceof WidenedDecimal) {
      return widened();
    }
    return new Decimal(Math.max(1, first.integerDigits()), 0);
  }

  private List<SqlType> argumentTypes() {
    List<SqlType> types = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      SqlType type = parameterType(pattern(i), arguments.get(i));
      types.add(type == null ? SqlType.STRING : type);
    }
    return types;
  }

  private @Nullable SqlType columnsStruct(ResultRule.ColumnsStruct rule) {
    List<SqlType.Field> fields = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (overload.parameterOf(i, arguments.size()).literal()) {
        continue;
      }
      if (!(arguments.get(i) instanceof Of of)) {
        return null;
      }
      fields.add(new SqlType.Field(i == 0 ? rule.first() : rule.others() + (i - 1), of.type()));
    }
    SqlType.Struct struct = new SqlType.Struct(fields);
    bindings.bind(ResultRule.ColumnsStruct.VARIABLE, struct);
    return struct;
  }

  private Resolution chosen(SqlType returns) {
    List<@Nullable SqlType> types = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      ArgumentType argument = arguments.get(i);
      SqlType type = argument instanceof LambdaOf ? null : parameterType(pattern(i), argument);
      if (type == null && !(argument instanceof LambdaOf)) {
        return new Resolution.UntypedNull(overload, i);
      }
      types.add(type);
    }
    return new Resolution.Chosen(overload, types, returns, variables());
  }

  private Map<String, SqlType> variables() {
    return bindings.variables();
  }

  private @Nullable SqlType parameterType(TypePattern pattern, ArgumentType argument) {
    if (pattern instanceof AnyDecimal) {
      return argument instanceof Of of
          ? ImplicitCasts.asDecimal(of.type())
          : decimals.isEmpty() ? null : decimals.get(0);
    }
    if (pattern instanceof Exact exact) {
      return exact.type();
    }
    if (argument instanceof Of of) {
      return of.type();
    }
    SqlType bound = bindings.typeOf(pattern);
    // A NULL of any type: the function does not give its type back, or there would be no result.
    return bound == null && pattern instanceof Variable ? SqlType.STRING : bound;
  }

  private Decimal widened() {
    int scale = decimals.stream().mapToInt(Decimal::scale).max().orElseThrow();
    int digits = decimals.stream().mapToInt(Decimal::integerDigits).max().orElseThrow();
    return new Decimal(digits + scale, scale);
  }

  private int firstNull() {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof ArgumentType.NullLiteral) {
        return i;
      }
    }
    throw new IllegalStateException("no type for the result of " + overload.signature());
  }

  private TypePattern pattern(int argument) {
    return overload.parameterOf(argument, arguments.size()).type();
  }
}
