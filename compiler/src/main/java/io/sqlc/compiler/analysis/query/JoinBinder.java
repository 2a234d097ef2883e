package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.JoinErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.Comparison;
import io.sqlc.compiler.ast.ComparisonOperator;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.Join;
import io.sqlc.compiler.ast.Literal;
import io.sqlc.compiler.ast.Relation;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Binds a chain of joins: each condition ties the new source to one before it. */
final class JoinBinder {
  private final ExpressionTyper typer;
  private final List<BoundSource> sources;
  private int next;

  /** Makes one; {@code sources} are those of the chain in the order of the text. */
  JoinBinder(ExpressionTyper typer, List<BoundSource> sources) {
    this.typer = typer;
    this.sources = sources;
  }

  /** The relation; nothing is known yet of whether such a join exists. */
  BoundRelation bind(Relation relation) {
    if (!(relation instanceof Join join)) {
      return sources.get(next++);
    }
    BoundRelation left = bind(join.left());
    BoundSource right = sources.get(next++);
    return bind(join, left, right);
  }

  private BoundJoin bind(Join join, BoundRelation left, BoundSource right) {
    if (!(join.criteria() instanceof Comparison condition)
        || condition.operator() != ComparisonOperator.EQUAL) {
      throw JoinErrors.notOneEquality(join.criteria().span());
    }
    List<Scope.Visible> columns = new ArrayList<>(left.visible());
    columns.addAll(right.visible());
    Scope scope = new Scope(Clause.JOIN_ON, columns);
    List<Side> sides =
        Errors.map(List.of(condition.left(), condition.right()), side -> side(side, scope));
    Side first = sides.get(0);
    Side second = sides.get(1);
    boolean firstIsNew = first.alias().equals(right.alias());
    boolean secondIsNew = second.alias().equals(right.alias());
    if (firstIsNew == secondIsNew) {
      throw JoinErrors.unconnected(
          condition.span(),
          right.alias(),
          List.of(first.alias(), second.alias()).stream()
              .distinct()
              .map(SqlName::quoteIfNeeded)
              .toList());
    }
    Side old = firstIsNew ? second : first;
    Side added = firstIsNew ? first : second;
    if (!old.value().type().equals(added.value().type())) {
      throw JoinErrors.typesDiffer(condition.span(), first.value().type(), second.value().type());
    }
    return new BoundJoin(
        join.type(), left, right, old.value(), added.value(), join.within(), join.span());
  }

  /** A side of the condition and the source that it reads. */
  private record Side(TypedExpression value, String alias) {}

  private Side side(Expression expression, Scope scope) {
    if (expression instanceof Literal) {
      throw JoinErrors.side(expression.span(), List.of());
    }
    TypedExpression value = typer.type(expression, scope);
    Set<String> read =
        Parts.columnsRead(value).stream()
            .flatMap(column -> scope.columns().stream().filter(c -> c.column().equals(column)))
            .map(Scope.Visible::source)
            .collect(Collectors.toSet());
    if (read.size() != 1) {
      throw JoinErrors.side(
          expression.span(), read.stream().sorted().map(SqlName::quoteIfNeeded).toList());
    }
    return new Side(value, read.iterator().next());
  }
}
