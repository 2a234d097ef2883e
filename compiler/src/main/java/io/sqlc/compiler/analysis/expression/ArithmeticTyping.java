package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.analysis.type.NumericTypes;
import io.sqlc.compiler.ast.ArithmeticBinary;
import io.sqlc.compiler.ast.ArithmeticUnary;
import io.sqlc.compiler.ast.Sign;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Negate;
import io.sqlc.compiler.ir.TypedExpression;

/** The operators {@code + - * / %} and the signs (types reference, section 3). */
final class ArithmeticTyping {
  private final Operands operands;

  ArithmeticTyping(Operands operands) {
    this.operands = operands;
  }

  TypedExpression binary(ArithmeticBinary node) {
    if (Operands.isNull(node.left()) || Operands.isNull(node.right())) {
      throw TypeErrors.arithmeticWithNull(
          Operands.isNull(node.left()) ? node.left().span() : node.right().span(),
          node.operator().symbol());
    }
    Operands.Pair pair = operands.typed(node.left(), node.right());
    SqlType left = pair.left().type();
    SqlType right = pair.right().type();
    Arithmetic.Operator operator = operator(node);
    if (left == SqlType.STRING && right == SqlType.STRING && operator == Arithmetic.Operator.ADD) {
      return new Arithmetic(operator, pair.left(), pair.right(), SqlType.STRING, node.span());
    }
    if (!left.isNumeric() || !right.isNumeric()) {
      throw TypeErrors.arithmetic(node.span(), operator.symbol(), left, right);
    }
    SqlType common = NumericTypes.common(left, right);
    if (common instanceof Decimal) {
      Decimal leftDecimal = NumericTypes.asDecimal(left);
      Decimal rightDecimal = NumericTypes.asDecimal(right);
      return new Arithmetic(
          operator,
          Conversions.implied(pair.left(), leftDecimal),
          Conversions.implied(pair.right(), rightDecimal),
          NumericTypes.arithmetic(operator, leftDecimal, rightDecimal),
          node.span());
    }
    return new Arithmetic(
        operator,
        Conversions.implied(pair.left(), common),
        Conversions.implied(pair.right(), common),
        common,
        node.span());
  }

  TypedExpression unary(ArithmeticUnary node) {
    if (Operands.isNull(node.value())) {
      throw TypeErrors.arithmeticWithNull(node.value().span(), node.sign().symbol());
    }
    TypedExpression value = operands.typed(node.value());
    if (!value.type().isNumeric()) {
      throw TypeErrors.sign(node.span(), node.sign().symbol(), value.type());
    }
    return node.sign() == Sign.PLUS ? value : new Negate(value, node.span());
  }

  private static Arithmetic.Operator operator(ArithmeticBinary node) {
    return switch (node.operator()) {
      case ADD -> Arithmetic.Operator.ADD;
      case SUBTRACT -> Arithmetic.Operator.SUBTRACT;
      case MULTIPLY -> Arithmetic.Operator.MULTIPLY;
      case DIVIDE -> Arithmetic.Operator.DIVIDE;
      case MODULUS -> Arithmetic.Operator.MODULO;
    };
  }
}
