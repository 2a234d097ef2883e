package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes expressions as SQL with every conversion and parenthesis shown: for plans, and to tell
 * whether two expressions say the same. Places in the text do not show.
 */
public final class ExpressionText implements TypedExpressionVisitor<String> {
  private static final ExpressionText WRITER = new ExpressionText();

  private ExpressionText() {}

  /** The text. */
  public static String of(TypedExpression expression) {
    return expression.accept(WRITER);
  }

  /** Whether two expressions say the same, wherever they stand. */
  public static boolean same(TypedExpression left, TypedExpression right) {
    return left.type().equals(right.type()) && of(left).equals(of(right));
  }

  @Override
  public String visitAggregateCall(AggregateCall node) {
    String separator = node.arguments().isEmpty() || node.literals().isEmpty() ? "" : ", ";
    return node.name() + "(" + list(node.arguments()) + separator + list(node.literals()) + ")";
  }

  @Override
  public String visitArithmetic(Arithmetic node) {
    return binary(node.left(), node.operator().symbol(), node.right());
  }

  @Override
  public String visitBetween(Between node) {
    return "(" + of(node.value()) + " BETWEEN " + of(node.low()) + " AND " + of(node.high()) + ")";
  }

  @Override
  public String visitCase(Case node) {
    StringBuilder text = new StringBuilder("CASE");
    for (Case.WhenThen branch : node.branches()) {
      text.append(" WHEN ").append(of(branch.condition()));
      text.append(" THEN ").append(of(branch.result()));
    }
    TypedExpression otherwise = node.otherwise();
    if (otherwise != null) {
      text.append(" ELSE ").append(of(otherwise));
    }
    return text.append(" END").toString();
  }

  @Override
  public String visitCast(Cast node) {
    return "CAST(" + of(node.operand()) + " AS " + node.type() + ")";
  }

  @Override
  public String visitColumnValue(ColumnValue node) {
    return SqlName.quoteIfNeeded(node.column().name());
  }

  @Override
  public String visitComparison(Comparison node) {
    return binary(node.left(), node.operator().symbol(), node.right());
  }

  @Override
  public String visitConstant(Constant node) {
    Object value = node.value();
    if (value == null) {
      return "CAST(NULL AS " + node.type() + ")";
    }
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    boolean plain =
        node.type() == SqlType.INT
            || node.type() == SqlType.BOOLEAN
            || node.type() == SqlType.Primitive.INTERVALUNIT;
    return plain ? value.toString() : node.type() + " " + value;
  }

  @Override
  public String visitDistinctFrom(DistinctFrom node) {
    return binary(
        node.left(), node.negated() ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM", node.right());
  }

  @Override
  public String visitFunctionCall(FunctionCall node) {
    return node.name() + "(" + list(node.arguments()) + ")";
  }

  @Override
  public String visitInList(InList node) {
    return "(" + of(node.value()) + " IN (" + list(node.elements()) + "))";
  }

  @Override
  public String visitIsNull(IsNull node) {
    return "(" + of(node.operand()) + (node.negated() ? " IS NOT NULL)" : " IS NULL)");
  }

  @Override
  public String visitLambdaArgument(LambdaArgument node) {
    return list(node.parameters()) + " => " + of(node.body());
  }

  @Override
  public String visitLambdaParameter(LambdaParameter node) {
    return SqlName.quoteIfNeeded(node.name());
  }

  @Override
  public String visitLike(Like node) {
    String escape = node.escape().map(c -> " ESCAPE '" + (c == '\'' ? "''" : c) + "'").orElse("");
    return "(" + of(node.value()) + " LIKE " + of(node.pattern()) + escape + ")";
  }

  @Override
  public String visitLogical(Logical node) {
    return node.operands().stream()
        .map(ExpressionText::of)
        .collect(Collectors.joining(" " + node.operator() + " ", "(", ")"));
  }

  @Override
  public String visitMakeArray(MakeArray node) {
    return "ARRAY[" + list(node.elements()) + "]";
  }

  @Override
  public String visitMakeMap(MakeMap node) {
    return node.entries().stream()
        .map(entry -> of(entry.key()) + " := " + of(entry.value()))
        .collect(Collectors.joining(", ", "MAP(", ")"));
  }

  @Override
  public String visitMakeStruct(MakeStruct node) {
    StringBuilder text = new StringBuilder("STRUCT(");
    for (int i = 0; i < node.values().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      text.append(SqlName.quoteIfNeeded(node.type().fields().get(i).name()));
      text.append(" := ").append(of(node.values().get(i)));
    }
    return text.append(")").toString();
  }

  @Override
  public String visitNegate(Negate node) {
    return "(-" + of(node.operand()) + ")";
  }

  @Override
  public String visitNot(Not node) {
    return "(NOT " + of(node.operand()) + ")";
  }

  @Override
  public String visitPrecomputed(Precomputed node) {
    return of(node.expression());
  }

  @Override
  public String visitStructField(StructField node) {
    return of(node.struct()) + "->" + SqlName.quoteIfNeeded(node.field());
  }

  @Override
  public String visitSubscript(Subscript node) {
    return of(node.container()) + "[" + of(node.index()) + "]";
  }

  @Override
  public String visitTableCall(TableCall node) {
    return of(node.rows());
  }

  private static String binary(TypedExpression left, String operator, TypedExpression right) {
    return "(" + of(left) + " " + operator + " " + of(right) + ")";
  }

  private static String list(List<? extends TypedExpression> expressions) {
    return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
  }
}
