package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.Between;
import io.sqlc.compiler.ast.Comparison;
import io.sqlc.compiler.ast.ComparisonOperator;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.InList;
import io.sqlc.compiler.ast.IsDistinctFrom;
import io.sqlc.compiler.ast.IsNull;
import io.sqlc.compiler.ast.Like;
import io.sqlc.compiler.ast.Not;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.BetweenContext;
import io.sqlc.compiler.parser.SqlBaseParser.ComparisonContext;
import io.sqlc.compiler.parser.SqlBaseParser.InListContext;
import io.sqlc.compiler.parser.SqlBaseParser.IsDistinctFromContext;
import io.sqlc.compiler.parser.SqlBaseParser.IsNullContext;
import io.sqlc.compiler.parser.SqlBaseParser.LikeContext;
import io.sqlc.compiler.parser.SqlBaseParser.PredicateContext;
import io.sqlc.compiler.source.Span;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes comparisons, BETWEEN, IN, LIKE, IS NULL and IS DISTINCT FROM. */
final class PredicateBuilder {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  PredicateBuilder(NameBuilder names, LiteralBuilder literals, ExpressionBuilder expressions) {
    this.names = names;
    this.literals = literals;
    this.expressions = expressions;
  }

  Expression predicate(Expression value, PredicateContext context, Span span) {
    if (context instanceof ComparisonContext comparison) {
      ComparisonOperator operator = operator(comparison.comparisonOperator().getStart());
      return new Comparison(operator, value, expressions.expression(comparison.right), span);
    }
    if (context instanceof BetweenContext between) {
      Expression low = expressions.expression(between.low);
      Expression high = expressions.expression(between.high);
      return negated(between.NOT(), new Between(value, low, high, span));
    }
    if (context instanceof InListContext in) {
      return negated(in.NOT(), new InList(value, expressions.children(in), span));
    }
    if (context instanceof LikeContext like) {
      Expression pattern = expressions.expression(like.pattern);
      return negated(like.NOT(), new Like(value, pattern, escape(like.escape), span));
    }
    if (context instanceof IsNullContext isNull) {
      return new IsNull(value, isNull.NOT() != null, span);
    }
    IsDistinctFromContext distinct = (IsDistinctFromContext) context;
    Expression right = expressions.expression(distinct.right);
    return new IsDistinctFrom(value, right, distinct.NOT() != null, span);
  }

  private static Expression negated(@Nullable TerminalNode not, Expression predicate) {
    return not == null ? predicate : new Not(predicate, predicate.span());
  }

  private @Nullable String escape(@Nullable Token token) {
    if (token == null) {
      return null;
    }
    String escape = literals.text(token).value();
    if (escape.length() != 1) {
      throw new DiagnosticException(LiteralErrors.escapeLength(names.span(token)));
    }
    return escape;
  }

  private static ComparisonOperator operator(Token token) {
    return switch (token.getType()) {
      case SqlBaseParser.EQ -> ComparisonOperator.EQUAL;
      case SqlBaseParser.NEQ -> ComparisonOperator.NOT_EQUAL;
      case SqlBaseParser.LT -> ComparisonOperator.LESS_THAN;
      case SqlBaseParser.LTE -> ComparisonOperator.LESS_THAN_OR_EQUAL;
      case SqlBaseParser.GT -> ComparisonOperator.GREATER_THAN;
      default -> ComparisonOperator.GREATER_THAN_OR_EQUAL;
    };
  }
}
