package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Between;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.DistinctFrom;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.InList;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.MakeArray;
import io.sqlc.compiler.ir.MakeMap;
import io.sqlc.compiler.ir.MakeStruct;
import io.sqlc.compiler.ir.Negate;
import io.sqlc.compiler.ir.Not;
import io.sqlc.compiler.ir.Precomputed;
import io.sqlc.compiler.ir.StructConstant;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.Subscript;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.ir.TypedExpressionVisitor;
import io.sqlc.runtime.expression.Comparisons;
import io.sqlc.runtime.expression.Decimals;
import io.sqlc.runtime.expression.Subscripts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes one expression whose parts are known, as generated code would. */
final class Computation implements TypedExpressionVisitor<Outcome> {
  private static final Class<?> ARITHMETIC = io.sqlc.runtime.expression.Arithmetic.class;
  private static final Class<?> LIKE = io.sqlc.runtime.expression.Like.class;

  /** Whether the value of an expression is known when compiling. */
  static boolean isKnown(TypedExpression expression) {
    return expression instanceof Constant || expression instanceof Precomputed;
  }

  /** The value of an expression that is known. */
  static @Nullable Object value(TypedExpression expression) {
    return expression instanceof Precomputed precomputed
        ? precomputed.value()
        : ((Constant) expression).value();
  }

  @Override
  public Outcome visitArithmetic(Arithmetic node) {
    Object left = value(node.left());
    Object right = value(node.right());
    if (node.type() == SqlType.STRING) {
      return new Outcome.Value((String) left + right);
    }
    String method = node.operator().name().toLowerCase(Locale.ROOT);
    if (node.type() instanceof SqlType.Decimal decimal) {
      return StaticMethods.call(
          Decimals.class,
          method,
          List.of(BigDecimal.class, BigDecimal.class, int.class, int.class),
          left,
          right,
          decimal.precision(),
          decimal.scale());
    }
    Class<?> type = JavaClasses.of(node.type());
    return StaticMethods.call(ARITHMETIC, method, List.of(type, type), left, right);
  }

  @Override
  public Outcome visitNegate(Negate node) {
    return StaticMethods.call(
        ARITHMETIC, "negate", List.of(JavaClasses.of(node.type())), value(node.operand()));
  }

  @Override
  public Outcome visitCast(Cast node) {
    return CastComputation.cast(node.operand().type(), node.type(), value(node.operand()));
  }

  @Override
  public Outcome visitComparison(Comparison node) {
    String method =
        switch (node.operator()) {
          case EQUAL -> "equal";
          case NOT_EQUAL -> "notEqual";
          case LESS -> "less";
          case LESS_OR_EQUAL -> "lessOrEqual";
          case GREATER -> "greater";
          case GREATER_OR_EQUAL -> "greaterOrEqual";
        };
    return compare(method, node.left(), node.right());
  }

  @Override
  public Outcome visitDistinctFrom(DistinctFrom node) {
    Outcome distinct = compare("distinct", node.left(), node.right());
    return distinct instanceof Outcome.Value value && node.negated()
        ? new Outcome.Value(!Boolean.TRUE.equals(value.value()))
        : distinct;
  }

  @Override
  public Outcome visitBetween(Between node) {
    return compare("between", node.value(), node.low(), node.high());
  }

  private static Outcome compare(String method, TypedExpression... operands) {
    Class<?> type = comparedAs(operands[0].type());
    List<Class<?>> parameters = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (TypedExpression operand : operands) {
      parameters.add(type);
      values.add(value(operand));
    }
    return StaticMethods.call(Comparisons.class, method, parameters, values.toArray());
  }

  private static Class<?> comparedAs(SqlType type) {
    boolean equalityOnly =
        type == SqlType.BOOLEAN
            || !(type instanceof SqlType.Primitive || type instanceof SqlType.Decimal);
    return equalityOnly ? Object.class : JavaClasses.of(type);
  }

  @Override
  public Outcome visitInList(InList node) {
    Object[] elements = node.elements().stream().map(Computation::value).toArray();
    return new Outcome.Value(Comparisons.in(value(node.value()), elements));
  }

  @Override
  public Outcome visitLike(Like node) {
    Object value = value(node.value());
    Object pattern = value(node.pattern());
    return node.escape().isPresent()
        ? StaticMethods.call(
            LIKE,
            "matches",
            List.of(String.class, String.class, char.class),
            value,
            pattern,
            node.escape().get())
        : StaticMethods.call(LIKE, "matches", List.of(String.class, String.class), value, pattern);
  }

  @Override
  public Outcome visitIsNull(IsNull node) {
    return new Outcome.Value((value(node.operand()) == null) != node.negated());
  }

  @Override
  public Outcome visitNot(Not node) {
    Object operand = value(node.operand());
    return operand == null
        ? new Outcome.Failure("the operand of NOT is NULL")
        : new Outcome.Value(!Boolean.TRUE.equals(operand));
  }

  @Override
  public Outcome visitFunctionCall(FunctionCall node) {
    return CallComputation.call(node);
  }

  @Override
  public Outcome visitMakeArray(MakeArray node) {
    return new Outcome.Value(values(node.elements()));
  }

  @Override
  public Outcome visitMakeMap(MakeMap node) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    node.entries().forEach(entry -> map.put(value(entry.key()), value(entry.value())));
    return new Outcome.Value(map);
  }

  @Override
  public Outcome visitMakeStruct(MakeStruct node) {
    return new Outcome.Value(new StructConstant(values(node.values())));
  }

  private static List<@Nullable Object> values(List<TypedExpression> expressions) {
    List<@Nullable Object> values = new ArrayList<>();
    expressions.forEach(expression -> values.add(value(expression)));
    return values;
  }

  @Override
  public Outcome visitStructField(StructField node) {
    if (!(value(node.struct()) instanceof StructConstant struct)) {
      return new Outcome.Value(null);
    }
    List<SqlType.Field> fields = ((SqlType.Struct) node.struct().type()).fields();
    int index = fields.stream().map(SqlType.Field::name).toList().indexOf(node.field());
    return new Outcome.Value(struct.values().get(index));
  }

  @Override
  public Outcome visitSubscript(Subscript node) {
    Object index = value(node.index());
    Object container = value(node.container());
    return new Outcome.Value(
        container instanceof List<?> array
            ? Subscripts.<Object>element(array, (Integer) index)
            : container == null ? null : Subscripts.entry(map(container), index));
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> map(Object container) {
    return (Map<Object, Object>) container;
  }

  @Override
  public Outcome visitAggregateCall(AggregateCall node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitCase(Case node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitColumnValue(ColumnValue node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitConstant(Constant node) {
    return new Outcome.Value(node.value());
  }

  @Override
  public Outcome visitLambdaArgument(LambdaArgument node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitLambdaParameter(LambdaParameter node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitLogical(Logical node) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Outcome visitPrecomputed(Precomputed node) {
    return new Outcome.Value(node.value());
  }

  @Override
  public Outcome visitTableCall(TableCall node) {
    return Outcome.UNKNOWN;
  }
}
