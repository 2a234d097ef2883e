package io.sqlc.compiler.plan.rule;

import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.ir.constant.ConstantFolding;
import io.sqlc.compiler.plan.Aggregate;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.ForeignKeyJoin;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamStreamJoin;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.plan.TableTableJoin;
import io.sqlc.compiler.plan.Unnest;
import java.util.List;

/**
 * Computes once what no row has a part in.
 *
 * <pre>
 * Project(y = x * (60 * 1000))              Project(y = x * 60000)
 *   Filter(TRUE AND x > LEN('abc'))    →      Filter(x > 3)
 *     SourceScan(A)                             SourceScan(A)
 * </pre>
 *
 * <p>A filter that is always TRUE stays: it leaves out rows without a value.
 */
final class FoldConstants implements PlanRule, PlanVisitor<PlanNode> {

  @Override
  public PlanNode apply(PlanNode root) {
    return root.accept(this);
  }

  private static TypedExpression fold(TypedExpression expression) {
    return ConstantFolding.fold(expression).expression();
  }

  private static List<Assignment> fold(List<Assignment> assignments) {
    return assignments.stream().map(a -> new Assignment(a.target(), fold(a.value()))).toList();
  }

  @Override
  public PlanNode visitAggregate(Aggregate node) {
    List<AggregateColumn> aggregates =
        node.aggregates().stream()
            .map(a -> new AggregateColumn(a.target(), (AggregateCall) fold(a.call())))
            .toList();
    return new Aggregate(node.input().accept(this), aggregates, node.grouping(), node.window());
  }

  @Override
  public PlanNode visitFilter(Filter node) {
    return new Filter(node.input().accept(this), fold(node.predicate()));
  }

  @Override
  public PlanNode visitForeignKeyJoin(ForeignKeyJoin node) {
    return new ForeignKeyJoin(
        node.left().accept(this), node.right().accept(this), node.type(), fold(node.foreignKey()));
  }

  @Override
  public PlanNode visitProject(Project node) {
    return new Project(node.input().accept(this), fold(node.columns()));
  }

  @Override
  public PlanNode visitRekey(Rekey node) {
    return new Rekey(node.input().accept(this), fold(node.keys()));
  }

  @Override
  public PlanNode visitSourceScan(SourceScan node) {
    return node;
  }

  @Override
  public PlanNode visitStreamStreamJoin(StreamStreamJoin node) {
    return new StreamStreamJoin(
        node.left().accept(this),
        node.right().accept(this),
        node.type(),
        node.window(),
        node.key());
  }

  @Override
  public PlanNode visitStreamTableJoin(StreamTableJoin node) {
    return new StreamTableJoin(
        node.left().accept(this), node.right().accept(this), node.type(), node.key());
  }

  @Override
  public PlanNode visitTableTableJoin(TableTableJoin node) {
    return new TableTableJoin(
        node.left().accept(this), node.right().accept(this), node.type(), node.key());
  }

  @Override
  public PlanNode visitUnnest(Unnest node) {
    return new Unnest(node.input().accept(this), fold(node.functions()));
  }
}
