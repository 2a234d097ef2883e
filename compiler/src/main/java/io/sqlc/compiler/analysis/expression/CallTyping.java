package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Concat;
import io.sqlc.compiler.ast.DurationUnit;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.IntervalUnit;
import io.sqlc.compiler.ast.Lambda;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Calls of scalar functions, their lambdas and units of time; {@code ||} is CONCAT. */
final class CallTyping {
  private final Scope scope;
  private final FunctionResolver functions;
  private final BiFunction<Expression, Scope, TypedExpression> typing;

  /** {@code typing} types an expression in another scope, for the bodies of lambdas. */
  CallTyping(
      Scope scope,
      FunctionResolver functions,
      BiFunction<Expression, Scope, TypedExpression> typing) {
    this.scope = scope;
    this.functions = functions;
    this.typing = typing;
  }

  TypedExpression call(FunctionCall node) {
    return switch (functions.kind(node.name().text())) {
      case AGGREGATE -> aggregate(node);
      case TABLE -> tableFunction(node);
      case SCALAR, UNKNOWN ->
          functions.resolve(node, Errors.map(node.arguments(), part -> argument(part, scope)));
    };
  }

  private TypedExpression aggregate(FunctionCall node) {
    return switch (scope.calls()) {
      case AGGREGATES -> {
        Scope inner = scope.with(Scope.Calls.WITHIN_AGGREGATE).withoutWindowBounds();
        yield functions.resolve(node, Errors.map(node.arguments(), part -> argument(part, inner)));
      }
      case WITHIN_AGGREGATE -> throw CallErrors.nestedAggregate(node);
      case SCALAR_ONLY, TABLE_FUNCTIONS, WITHIN_TABLE_FUNCTION ->
          throw CallErrors.aggregateHere(node, scope.clause());
    };
  }

  private TypedExpression tableFunction(FunctionCall node) {
    return switch (scope.calls()) {
      case TABLE_FUNCTIONS -> {
        Scope inner = scope.with(Scope.Calls.WITHIN_TABLE_FUNCTION);
        yield functions.resolve(node, Errors.map(node.arguments(), part -> argument(part, inner)));
      }
      case AGGREGATES, WITHIN_AGGREGATE -> throw CallErrors.tableFunctionWithAggregate(node);
      case WITHIN_TABLE_FUNCTION -> throw CallErrors.nestedTableFunction(node);
      case SCALAR_ONLY -> throw CallErrors.tableFunctionHere(node, scope.clause());
    };
  }

  TypedExpression concat(Concat node) {
    Identifier name = new Identifier("CONCAT", false, node.span());
    return call(new FunctionCall(name, List.of(node.left(), node.right()), false, node.span()));
  }

  /** A unit in the singular is the name of a column here, MILLISECOND apart. */
  TypedExpression unit(IntervalUnit node) {
    String written = node.span().text().toUpperCase(Locale.ROOT);
    if (!written.endsWith("S") && node.unit() != DurationUnit.MILLISECOND) {
      Identifier name = new Identifier(written, false, node.span());
      return scope.resolve(new ColumnReference(null, name, node.span()));
    }
    TimeUnit unit = TimeUnit.of(node.unit().chronoUnit());
    return new Constant(unit, SqlType.Primitive.INTERVALUNIT, node.span());
  }

  private FunctionResolver.Argument argument(Expression argument, Scope inner) {
    if (Operands.isNull(argument)) {
      return new FunctionResolver.Argument.Null(argument.span());
    }
    if (argument instanceof Lambda lambda) {
      lambda.parameters().forEach(scope::checkParameter);
      return new FunctionResolver.Argument.Lambda(
          lambda.parameters().size(), types -> lambda(lambda, types), lambda.span());
    }
    return new FunctionResolver.Argument.Typed(typing.apply(argument, inner));
  }

  private LambdaArgument lambda(Lambda lambda, List<SqlType> types) {
    List<LambdaParameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Identifier name = lambda.parameters().get(i);
      parameters.add(new LambdaParameter(name.text(), types.get(i), name.span()));
    }
    TypedExpression body = typing.apply(lambda.body(), scope.within(parameters));
    return new LambdaArgument(parameters, body, lambda.span());
  }
}
