package io.sqlc.compiler.ast;

/** How tightly expressions bind, the loosest first. */
enum Precedence {
  OR,
  AND,
  NOT,
  PREDICATE,
  CONCAT,
  ADDITIVE,
  MULTIPLICATIVE,
  SIGN,
  TIME_ZONE,
  POSTFIX,
  PRIMARY;

  static Precedence of(Expression node) {
    return node.accept(new Finder());
  }

  private static Precedence ofNumber(int sign) {
    return sign < 0 ? SIGN : PRIMARY;
  }

  private static final class Finder implements ExpressionVisitor<Precedence> {
    @Override
    public Precedence visitIntegerLiteral(IntegerLiteral node) {
      return ofNumber(Integer.signum(node.value()));
    }

    @Override
    public Precedence visitLongLiteral(LongLiteral node) {
      return ofNumber(Long.signum(node.value()));
    }

    @Override
    public Precedence visitDecimalLiteral(DecimalLiteral node) {
      return ofNumber(node.value().signum());
    }

    @Override
    public Precedence visitDoubleLiteral(DoubleLiteral node) {
      return ofNumber((int) Math.copySign(1.0, node.value()));
    }

    @Override
    public Precedence visitStringLiteral(StringLiteral node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitBooleanLiteral(BooleanLiteral node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitNullLiteral(NullLiteral node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitColumnReference(ColumnReference node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitFunctionCall(FunctionCall node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitCast(Cast node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitSearchedCase(SearchedCase node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitSimpleCase(SimpleCase node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitBetween(Between node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitInList(InList node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitLike(Like node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitIsNull(IsNull node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitIsDistinctFrom(IsDistinctFrom node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitComparison(Comparison node) {
      return PREDICATE;
    }

    @Override
    public Precedence visitLogicalBinary(LogicalBinary node) {
      return switch (node.operator()) {
        case AND -> AND;
        case OR -> OR;
      };
    }

    /** NOT of BETWEEN, IN and LIKE is written as one predicate. */
    @Override
    public Precedence visitNot(Not node) {
      Expression value = node.value();
      boolean predicate =
          value instanceof Between || value instanceof InList || value instanceof Like;
      return predicate ? PREDICATE : NOT;
    }

    @Override
    public Precedence visitArithmeticBinary(ArithmeticBinary node) {
      return switch (node.operator()) {
        case ADD, SUBTRACT -> ADDITIVE;
        case MULTIPLY, DIVIDE, MODULUS -> MULTIPLICATIVE;
      };
    }

    @Override
    public Precedence visitArithmeticUnary(ArithmeticUnary node) {
      return SIGN;
    }

    @Override
    public Precedence visitConcat(Concat node) {
      return CONCAT;
    }

    @Override
    public Precedence visitAtTimeZone(AtTimeZone node) {
      return TIME_ZONE;
    }

    @Override
    public Precedence visitSubscript(Subscript node) {
      return POSTFIX;
    }

    @Override
    public Precedence visitDereference(Dereference node) {
      return POSTFIX;
    }

    @Override
    public Precedence visitArrayConstructor(ArrayConstructor node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitMapConstructor(MapConstructor node) {
      return PRIMARY;
    }

    @Override
    public Precedence visitStructConstructor(StructConstructor node) {
      return PRIMARY;
    }

    /** Only stands among the arguments of a function, where nothing needs parentheses. */
    @Override
    public Precedence visitLambda(Lambda node) {
      return OR;
    }

    @Override
    public Precedence visitIntervalUnit(IntervalUnit node) {
      return PRIMARY;
    }
  }
}
