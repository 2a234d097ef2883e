package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks into expressions. */
public final class Parts {
  private static final TypedExpressionVisitor<List<TypedExpression>> DIRECT = new Direct();

  private Parts() {}

  /** The expressions that one is directly made of, in the order of the text. */
  public static List<TypedExpression> of(TypedExpression expression) {
    return expression.accept(DIRECT);
  }

  /** An expression and everything within it, outside first. */
  public static Stream<TypedExpression> tree(TypedExpression expression) {
    return Stream.concat(Stream.of(expression), of(expression).stream().flatMap(Parts::tree));
  }

  /** Visits an expression and everything within it, outside first. */
  public static void walk(TypedExpression expression, Consumer<TypedExpression> visitor) {
    visitor.accept(expression);
    of(expression).forEach(part -> walk(part, visitor));
  }

  /** The columns that an expression reads, each once, in the order of the text. */
  public static Set<Column> columnsRead(TypedExpression expression) {
    Set<Column> columns = new LinkedHashSet<>();
    walk(
        expression,
        part -> {
          if (part instanceof ColumnValue value) {
            columns.add(value.column());
          }
        });
    return columns;
  }

  private static final class Direct implements TypedExpressionVisitor<List<TypedExpression>> {
    @Override
    public List<TypedExpression> visitAggregateCall(AggregateCall node) {
      return node.arguments();
    }

    @Override
    public List<TypedExpression> visitArithmetic(Arithmetic node) {
      return List.of(node.left(), node.right());
    }

    @Override
    public List<TypedExpression> visitBetween(Between node) {
      return List.of(node.value(), node.low(), node.high());
    }

    @Override
    public List<TypedExpression> visitCase(Case node) {
      List<TypedExpression> parts = new ArrayList<>();
      for (Case.WhenThen branch : node.branches()) {
        parts.add(branch.condition());
        parts.add(branch.result());
      }
      TypedExpression otherwise = node.otherwise();
      if (otherwise != null) {
        parts.add(otherwise);
      }
      return parts;
    }

    @Override
    public List<TypedExpression> visitCast(Cast node) {
      return List.of(node.operand());
    }

    @Override
    public List<TypedExpression> visitColumnValue(ColumnValue node) {
      return List.of();
    }

    @Override
    public List<TypedExpression> visitComparison(Comparison node) {
      return List.of(node.left(), node.right());
    }

    @Override
    public List<TypedExpression> visitConstant(Constant node) {
      return List.of();
    }

    @Override
    public List<TypedExpression> visitDistinctFrom(DistinctFrom node) {
      return List.of(node.left(), node.right());
    }

    @Override
    public List<TypedExpression> visitFunctionCall(FunctionCall node) {
      return node.arguments();
    }

    @Override
    public List<TypedExpression> visitInList(InList node) {
      return Stream.concat(Stream.of(node.value()), node.elements().stream()).toList();
    }

    @Override
    public List<TypedExpression> visitIsNull(IsNull node) {
      return List.of(node.operand());
    }

    @Override
    public List<TypedExpression> visitLambdaArgument(LambdaArgument node) {
      return List.of(node.body());
    }

    @Override
    public List<TypedExpression> visitLambdaParameter(LambdaParameter node) {
      return List.of();
    }

    @Override
    public List<TypedExpression> visitLike(Like node) {
      return List.of(node.value(), node.pattern());
    }

    @Override
    public List<TypedExpression> visitLogical(Logical node) {
      return node.operands();
    }

    @Override
    public List<TypedExpression> visitMakeArray(MakeArray node) {
      return node.elements();
    }

    @Override
    public List<TypedExpression> visitMakeMap(MakeMap node) {
      return node.entries().stream().flatMap(e -> Stream.of(e.key(), e.value())).toList();
    }

    @Override
    public List<TypedExpression> visitMakeStruct(MakeStruct node) {
      return node.values();
    }

    @Override
    public List<TypedExpression> visitNegate(Negate node) {
      return List.of(node.operand());
    }

    @Override
    public List<TypedExpression> visitNot(Not node) {
      return List.of(node.operand());
    }

    @Override
    public List<TypedExpression> visitPrecomputed(Precomputed node) {
      return List.of(node.expression());
    }

    @Override
    public List<TypedExpression> visitStructField(StructField node) {
      return List.of(node.struct());
    }

    @Override
    public List<TypedExpression> visitSubscript(Subscript node) {
      return List.of(node.container(), node.index());
    }

    @Override
    public List<TypedExpression> visitTableCall(TableCall node) {
      return List.of(node.rows());
    }
  }
}
