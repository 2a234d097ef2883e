package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.analysis.type.NumericTypes;
import io.sqlc.compiler.ast.ComparisonOperator;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.IsDistinctFrom;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.ir.Between;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.DistinctFrom;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** Comparisons, BETWEEN and IS DISTINCT FROM (types reference, section 4). */
final class ComparisonTyping {
  private static final ComparisonOperator AT_LEAST = ComparisonOperator.GREATER_THAN_OR_EQUAL;
  private static final ComparisonOperator AT_MOST = ComparisonOperator.LESS_THAN_OR_EQUAL;

  private final Operands operands;
  private final TimeText timeText;

  ComparisonTyping(Operands operands, TimeText timeText) {
    this.operands = operands;
    this.timeText = timeText;
  }

  TypedExpression comparison(io.sqlc.compiler.ast.Comparison node) {
    return equality(node.operator(), node.left(), node.right(), node.span());
  }

  /** One comparison; also that of a simple CASE. */
  TypedExpression equality(
      ComparisonOperator operator, Expression left, Expression right, Span span) {
    refuseNull(operator, left, span);
    refuseNull(operator, right, span);
    Operands.Pair pair = operands.typed(left, right);
    Operands.Pair same = sameType(pair, operator, span);
    return new Comparison(operator(operator), same.left(), same.right(), span);
  }

  TypedExpression between(io.sqlc.compiler.ast.Between node) {
    for (Expression part : List.of(node.value(), node.low(), node.high())) {
      refuseNull(AT_LEAST, part, part.span());
    }
    List<TypedExpression> parts = operands.typed(List.of(node.value(), node.low(), node.high()));
    Operands.Pair low =
        sameType(new Operands.Pair(parts.get(0), parts.get(1)), AT_LEAST, node.span());
    Operands.Pair high =
        sameType(new Operands.Pair(low.left(), parts.get(2)), AT_MOST, node.span());
    Operands.Pair all =
        sameType(new Operands.Pair(high.left(), low.right()), AT_LEAST, node.span());
    return new Between(all.left(), all.right(), high.right(), node.span());
  }

  TypedExpression distinctFrom(IsDistinctFrom node) {
    boolean leftNull = Operands.isNull(node.left());
    boolean rightNull = Operands.isNull(node.right());
    if (leftNull && rightNull) {
      return new Constant(node.negated(), SqlType.BOOLEAN, node.span());
    }
    if (leftNull || rightNull) {
      TypedExpression value = operands.typed(leftNull ? node.right() : node.left());
      return new IsNull(value, !node.negated(), node.span());
    }
    Operands.Pair pair =
        sameType(operands.typed(node.left(), node.right()), ComparisonOperator.EQUAL, node.span());
    return new DistinctFrom(pair.left(), pair.right(), node.negated(), node.span());
  }

  /** Both sides as values of one type; decimals keep their own precision and scale. */
  private Operands.Pair sameType(Operands.Pair pair, ComparisonOperator operator, Span span) {
    Operands.Pair sides = timeText.asTime(pair);
    SqlType left = sides.left().type();
    SqlType right = sides.right().type();
    if (left.isNumeric() && right.isNumeric()) {
      return numbers(sides);
    }
    if (left.isDateTime() && right == SqlType.STRING) {
      return new Operands.Pair(sides.left(), timeText.read(sides.right(), left));
    }
    if (left == SqlType.STRING && right.isDateTime()) {
      return new Operands.Pair(timeText.read(sides.left(), right), sides.right());
    }
    if (isDay(left) && isDay(right) && !left.equals(right)) {
      return new Operands.Pair(
          Conversions.implied(sides.left(), SqlType.TIMESTAMP),
          Conversions.implied(sides.right(), SqlType.TIMESTAMP));
    }
    boolean ordered = left == SqlType.STRING || left == SqlType.BYTES || left.isDateTime();
    boolean equality =
        operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.NOT_EQUAL;
    if (left.equals(right) && (ordered || equality)) {
      return sides;
    }
    if (equality && left.baseName().equals(right.baseName())) {
      Optional<SqlType> common = CommonTypes.strict(left, right);
      if (common.isPresent()) {
        return new Operands.Pair(
            Conversions.implied(sides.left(), common.get()),
            Conversions.implied(sides.right(), common.get()));
      }
    }
    throw TypeErrors.comparison(span, operator.symbol(), left, right);
  }

  private static Operands.Pair numbers(Operands.Pair sides) {
    SqlType common = NumericTypes.common(sides.left().type(), sides.right().type());
    return new Operands.Pair(comparable(sides.left(), common), comparable(sides.right(), common));
  }

  private static TypedExpression comparable(TypedExpression number, SqlType common) {
    return common instanceof Decimal
        ? Conversions.implied(number, NumericTypes.asDecimal(number.type()))
        : Conversions.implied(number, common);
  }

  private static Comparison.Operator operator(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> Comparison.Operator.EQUAL;
      case NOT_EQUAL -> Comparison.Operator.NOT_EQUAL;
      case LESS_THAN -> Comparison.Operator.LESS;
      case LESS_THAN_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
      case GREATER_THAN -> Comparison.Operator.GREATER;
      case GREATER_THAN_OR_EQUAL -> Comparison.Operator.GREATER_OR_EQUAL;
    };
  }

  private static boolean isDay(SqlType type) {
    return type == SqlType.DATE || type == SqlType.TIMESTAMP;
  }

  private static void refuseNull(ComparisonOperator operator, Expression side, Span span) {
    if (Operands.isNull(side)) {
      throw TypeErrors.comparisonWithNull(span, operator.symbol());
    }
  }
}
