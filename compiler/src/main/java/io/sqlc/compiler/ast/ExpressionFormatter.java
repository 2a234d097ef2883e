package io.sqlc.compiler.ast;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes expressions as SQL, with no more parentheses than are needed. */
final class ExpressionFormatter implements ExpressionVisitor<StringBuilder> {
  private final StringBuilder out;

  ExpressionFormatter(StringBuilder out) {
    this.out = out;
  }

  void write(Expression node) {
    node.accept(this);
  }

  /** Writes {@code node}, in parentheses when it binds less tightly than {@code least}. */
  void write(Expression node, Precedence least) {
    if (Precedence.of(node).compareTo(least) < 0) {
      put("(");
      write(node);
      put(")");
    } else {
      write(node);
    }
  }

  <T> void list(List<T> elements, Consumer<T> writer) {
    for (int i = 0; i < elements.size(); i++) {
      put(i == 0 ? "" : ", ");
      writer.accept(elements.get(i));
    }
  }

  private ExpressionFormatter put(String text) {
    out.append(text);
    return this;
  }

  private StringBuilder literal(String text) {
    put(text);
    return out;
  }

  private StringBuilder binary(
      Expression left, Precedence leastLeft, String op, Expression right, Precedence leastRight) {
    write(left, leastLeft);
    put(" ").put(op).put(" ");
    write(right, leastRight);
    return out;
  }

  @Override
  public StringBuilder visitIntegerLiteral(IntegerLiteral node) {
    return literal(Integer.toString(node.value()));
  }

  @Override
  public StringBuilder visitLongLiteral(LongLiteral node) {
    return literal(Long.toString(node.value()));
  }

  @Override
  public StringBuilder visitDecimalLiteral(DecimalLiteral node) {
    return literal(LiteralFormatter.decimal(node.value()));
  }

  @Override
  public StringBuilder visitDoubleLiteral(DoubleLiteral node) {
    return literal(LiteralFormatter.real(node.value()));
  }

  @Override
  public StringBuilder visitStringLiteral(StringLiteral node) {
    return literal(LiteralFormatter.text(node.value()));
  }

  @Override
  public StringBuilder visitBooleanLiteral(BooleanLiteral node) {
    return literal(node.value() ? "TRUE" : "FALSE");
  }

  @Override
  public StringBuilder visitNullLiteral(NullLiteral node) {
    return literal("NULL");
  }

  @Override
  public StringBuilder visitColumnReference(ColumnReference node) {
    Identifier qualifier = node.qualifier();
    return literal((qualifier == null ? "" : qualifier + ".") + node.name());
  }

  @Override
  public StringBuilder visitFunctionCall(FunctionCall node) {
    put(node.name().toString()).put(node.star() ? "(*" : "(");
    list(node.arguments(), this::write);
    return literal(")");
  }

  @Override
  public StringBuilder visitCast(Cast node) {
    put("CAST(");
    write(node.value());
    put(" AS ").put(TypeFormatter.format(node.type()));
    return literal(")");
  }

  @Override
  public StringBuilder visitSearchedCase(SearchedCase node) {
    put("CASE");
    return branches(node.whens(), node.otherwise());
  }

  @Override
  public StringBuilder visitSimpleCase(SimpleCase node) {
    put("CASE ");
    write(node.value(), Precedence.CONCAT);
    return branches(node.whens(), node.otherwise());
  }

  private StringBuilder branches(List<WhenClause> whens, @Nullable Expression otherwise) {
    for (WhenClause when : whens) {
      put(" WHEN ");
      write(when.condition());
      put(" THEN ");
      write(when.result());
    }
    if (otherwise != null) {
      put(" ELSE ");
      write(otherwise);
    }
    return literal(" END");
  }

  @Override
  public StringBuilder visitBetween(Between node) {
    return between(node, "");
  }

  private StringBuilder between(Between node, String not) {
    write(node.value(), Precedence.CONCAT);
    put(not).put(" BETWEEN ");
    return binary(node.low(), Precedence.CONCAT, "AND", node.high(), Precedence.CONCAT);
  }

  @Override
  public StringBuilder visitInList(InList node) {
    return in(node, "");
  }

  private StringBuilder in(InList node, String not) {
    write(node.value(), Precedence.CONCAT);
    put(not).put(" IN (");
    list(node.elements(), this::write);
    return literal(")");
  }

  @Override
  public StringBuilder visitLike(Like node) {
    return like(node, "");
  }

  private StringBuilder like(Like node, String not) {
    write(node.value(), Precedence.CONCAT);
    put(not).put(" LIKE ");
    write(node.pattern(), Precedence.CONCAT);
    String escape = node.escape();
    return literal(escape == null ? "" : " ESCAPE " + LiteralFormatter.text(escape));
  }

  @Override
  public StringBuilder visitIsNull(IsNull node) {
    write(node.value(), Precedence.CONCAT);
    return literal(node.negated() ? " IS NOT NULL" : " IS NULL");
  }

  @Override
  public StringBuilder visitIsDistinctFrom(IsDistinctFrom node) {
    String operator = node.negated() ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM";
    return binary(node.left(), Precedence.CONCAT, operator, node.right(), Precedence.CONCAT);
  }

  @Override
  public StringBuilder visitComparison(Comparison node) {
    String operator = node.operator().symbol();
    return binary(node.left(), Precedence.CONCAT, operator, node.right(), Precedence.CONCAT);
  }

  @Override
  public StringBuilder visitLogicalBinary(LogicalBinary node) {
    Precedence least =
        switch (node.operator()) {
          case AND -> Precedence.NOT;
          case OR -> Precedence.AND;
        };
    for (int i = 0; i < node.terms().size(); i++) {
      put(i == 0 ? "" : " " + node.operator() + " ");
      write(node.terms().get(i), least);
    }
    return out;
  }

  @Override
  public StringBuilder visitNot(Not node) {
    if (node.value() instanceof Between between) {
      return between(between, " NOT");
    }
    if (node.value() instanceof InList in) {
      return in(in, " NOT");
    }
    if (node.value() instanceof Like like) {
      return like(like, " NOT");
    }
    put("NOT ");
    write(node.value(), Precedence.NOT);
    return out;
  }

  @Override
  public StringBuilder visitArithmeticBinary(ArithmeticBinary node) {
    boolean additive = Precedence.of(node) == Precedence.ADDITIVE;
    return binary(
        node.left(),
        additive ? Precedence.ADDITIVE : Precedence.MULTIPLICATIVE,
        node.operator().symbol(),
        node.right(),
        additive ? Precedence.MULTIPLICATIVE : Precedence.SIGN);
  }

  /** A sign before a number or another sign needs parentheses, or it would join the number. */
  @Override
  public StringBuilder visitArithmeticUnary(ArithmeticUnary node) {
    put(node.sign().symbol());
    if (node.value() instanceof Literal) {
      put("(");
      write(node.value());
      put(")");
    } else {
      write(node.value(), Precedence.TIME_ZONE);
    }
    return out;
  }

  @Override
  public StringBuilder visitConcat(Concat node) {
    return binary(node.left(), Precedence.CONCAT, "||", node.right(), Precedence.ADDITIVE);
  }

  @Override
  public StringBuilder visitAtTimeZone(AtTimeZone node) {
    write(node.value(), Precedence.TIME_ZONE);
    return literal(" AT TIME ZONE " + LiteralFormatter.text(node.zone().value()));
  }

  @Override
  public StringBuilder visitSubscript(Subscript node) {
    write(node.base(), Precedence.POSTFIX);
    put("[");
    write(node.index(), Precedence.CONCAT);
    return literal("]");
  }

  @Override
  public StringBuilder visitDereference(Dereference node) {
    write(node.base(), Precedence.POSTFIX);
    return literal("->" + node.field());
  }

  @Override
  public StringBuilder visitArrayConstructor(ArrayConstructor node) {
    put("ARRAY[");
    list(node.elements(), this::write);
    return literal("]");
  }

  @Override
  public StringBuilder visitMapConstructor(MapConstructor node) {
    put("MAP(");
    list(
        node.entries(),
        entry -> {
          write(entry.key());
          put(" := ");
          write(entry.value());
        });
    return literal(")");
  }

  @Override
  public StringBuilder visitStructConstructor(StructConstructor node) {
    put("STRUCT(");
    list(
        node.fields(),
        field -> {
          put(field.name() + " := ");
          write(field.value());
        });
    return literal(")");
  }

  @Override
  public StringBuilder visitLambda(Lambda node) {
    boolean one = node.parameters().size() == 1;
    put(one ? "" : "(");
    list(node.parameters(), parameter -> put(parameter.toString()));
    put(one ? " => " : ") => ");
    write(node.body());
    return out;
  }

  @Override
  public StringBuilder visitIntervalUnit(IntervalUnit node) {
    return literal(node.unit().plural());
  }
}
