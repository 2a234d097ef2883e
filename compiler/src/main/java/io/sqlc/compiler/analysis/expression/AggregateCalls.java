package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.expression.FunctionResolver.Argument;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.AggregateUse;
import io.sqlc.compiler.catalog.function.AggregateUses;
import io.sqlc.compiler.catalog.function.ArgumentType;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.catalog.function.InputParameter;
import io.sqlc.compiler.catalog.function.Resolution;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds what calls of aggregate functions mean. */
final class AggregateCalls {
  private final Map<String, String> properties;

  /** Reads functions' settings from these properties. */
  AggregateCalls(Map<String, String> properties) {
    this.properties = properties;
  }

  AggregateCall resolve(SqlFunctionDescriptor function, FunctionCall call, List<Argument> given) {
    List<Argument> arguments = withRows(function, call, given);
    List<ArgumentType> types = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      types.add(FunctionCalls.type(arguments.get(i), i, new HashMap<>()));
    }
    Resolution.Chosen chosen = FunctionCalls.chosen(function, call, arguments, types);
    List<TypedExpression> columns = new ArrayList<>();
    List<Constant> literals = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      TypedExpression argument = typed(arguments.get(i), chosen.parameterTypes().get(i));
      if (!chosen.overload().parameterOf(i, arguments.size()).literal()) {
        columns.add(argument);
      } else if (argument instanceof Constant constant && constant.value() != null) {
        literals.add(constant);
      } else {
        throw CallErrors.notConstant(call, argument.span(), i + 1);
      }
    }
    AggregateUse use = AggregateUses.of(chosen);
    checkLimits(call, use, literals);
    return new AggregateCall(
        function.name(),
        use,
        columns,
        literals,
        SettingsOf.function(function.name(), properties),
        chosen.returns(),
        call.span());
  }

  /** COUNT(*) and COUNT() count rows: something that is never NULL. */
  private static List<Argument> withRows(
      SqlFunctionDescriptor function, FunctionCall call, List<Argument> arguments) {
    return function.name().equals("COUNT") && arguments.isEmpty()
        ? List.of(new Argument.Typed(new Constant(1L, SqlType.BIGINT, call.span())))
        : arguments;
  }

  private static TypedExpression typed(Argument argument, @Nullable SqlType type) {
    if (argument instanceof Argument.Typed typed) {
      return typed.expression();
    }
    if (type == null) {
      throw new IllegalStateException("an aggregate takes no lambda");
    }
    return new Constant(null, type, argument.span());
  }

  private static void checkLimits(FunctionCall call, AggregateUse use, List<Constant> literals) {
    List<InputParameter> parameters = use.factory().parameters();
    for (int i = 0; i < Math.min(parameters.size(), use.inputs().size()); i++) {
      if (parameters.get(i) instanceof InputParameter.Literal literal
          && use.inputs().get(i) instanceof CallInput.Literal input) {
        Constant constant = literals.get(input.index());
        OptionalInt least = literal.least();
        if (least.isPresent()
            && constant.value() instanceof Integer number
            && number < least.getAsInt()) {
          throw CallErrors.tooSmall(constant.span(), call, least.getAsInt());
        }
      }
    }
  }
}
