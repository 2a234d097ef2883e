package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.function.Function;

/** Types expressions against functions and types that are known. */
public final class ExpressionTyper {
  private final FunctionResolver functions;
  private final Function<TypeNode, SqlType> types;

  /** Makes one; {@code types} says what a written type means. */
  public ExpressionTyper(FunctionResolver functions, Function<TypeNode, SqlType> types) {
    this.functions = functions;
    this.types = types;
  }

  /**
   * The expression with its type.
   *
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException with all that is wrong in it
   */
  public TypedExpression type(Expression expression, Scope scope) {
    return expression.accept(new TypingVisitor(scope, functions, types));
  }

  /** A condition of the scope's clause: it must be BOOLEAN. */
  public TypedExpression condition(Expression expression, Scope scope) {
    return new Operands(part -> type(part, scope)).condition(expression, scope.clause().words());
  }
}
