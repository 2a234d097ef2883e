package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.expression.FunctionResolver.Argument;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.catalog.function.ResultRule;
import io.sqlc.compiler.catalog.function.TypePattern;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * The types of table functions, so that what is wrong around them can be told although they cannot
 * be compiled yet. Goes away once the catalogue of functions has their overloads.
 */
final class RowSetFunctions {
  private RowSetFunctions() {}

  /** The call; refused where the first argument cannot be what the function takes. */
  static TypedExpression resolve(FunctionCall call, String name, List<Argument> arguments) {
    if (arguments.size() != 1
        || !(arguments.get(0) instanceof Argument.Typed first)
        || !(first.expression().type() instanceof SqlType.Array array)) {
      throw CallErrors.noOverload(call, arguments, List.of());
    }
    SqlType type = name.equals("EXPLODE") ? array.element() : array;
    return new io.sqlc.compiler.ir.FunctionCall(
        name, overload(name, type), List.of(first.expression()), type, call.span());
  }

  private static Overload overload(String name, SqlType type) {
    return new Overload(
        name,
        type.toString(),
        List.of(),
        new ResultRule.OfPattern(new TypePattern.Exact(type)),
        new Implementation.Method("", "", false, false, false));
  }
}
