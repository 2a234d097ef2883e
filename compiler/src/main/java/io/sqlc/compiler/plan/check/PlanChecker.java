package io.sqlc.compiler.plan.check;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Aggregate;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.ForeignKeyJoin;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamStreamJoin;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.plan.TableTableJoin;
import io.sqlc.compiler.plan.Unnest;
import java.util.List;

/**
 * Checks what the constructors of the nodes cannot see: that every expression reads only columns of
 * its input, as they are there. A violation is a bug in the compiler.
 */
public final class PlanChecker implements PlanVisitor<Schema> {
  private final String query;

  private PlanChecker(String query) {
    this.query = query;
  }

  /**
   * Checks a plan.
   *
   * @throws IllegalStateException when something does not hold
   */
  public static void check(QueryPlan plan) {
    Schema schema = plan.root().accept(new PlanChecker(plan.name()));
    if (!schema.equals(plan.sink().schema())) {
      throw new IllegalStateException(
          plan.name() + ": gives " + schema + " but its sink has " + plan.sink().schema());
    }
  }

  @Override
  public Schema visitAggregate(Aggregate node) {
    Schema input = node.input().accept(this);
    node.aggregates().forEach(aggregate -> checkReads(aggregate.call(), input));
    return node.schema();
  }

  @Override
  public Schema visitFilter(Filter node) {
    Schema input = node.input().accept(this);
    checkReads(node.predicate(), input);
    return node.schema();
  }

  @Override
  public Schema visitProject(Project node) {
    return checkAssignments(node.columns(), node.input(), node);
  }

  @Override
  public Schema visitRekey(Rekey node) {
    return checkAssignments(node.keys(), node.input(), node);
  }

  @Override
  public Schema visitSourceScan(SourceScan node) {
    for (SourceScan.ScannedColumn scanned : node.columns()) {
      boolean pseudo = scanned.column().role() == Column.Role.PSEUDO;
      if (!pseudo && node.source().schema().column(scanned.sourceColumn()).isEmpty()) {
        throw failure("there is no column " + scanned.sourceColumn() + " in the source");
      }
    }
    return node.schema();
  }

  @Override
  public Schema visitForeignKeyJoin(ForeignKeyJoin node) {
    checkReads(node.foreignKey(), node.left().accept(this));
    node.right().accept(this);
    return node.schema();
  }

  @Override
  public Schema visitUnnest(Unnest node) {
    return checkAssignments(node.functions(), node.input(), node);
  }

  @Override
  public Schema visitStreamStreamJoin(StreamStreamJoin node) {
    return checkSides(node.left(), node.right(), node);
  }

  @Override
  public Schema visitStreamTableJoin(StreamTableJoin node) {
    return checkSides(node.left(), node.right(), node);
  }

  @Override
  public Schema visitTableTableJoin(TableTableJoin node) {
    return checkSides(node.left(), node.right(), node);
  }

  /** Names must stay unique, or an expression above would read the wrong side. */
  private Schema checkSides(PlanNode left, PlanNode right, PlanNode node) {
    left.accept(this);
    right.accept(this);
    Schema schema = node.schema();
    if (schema.columns().stream().map(Column::name).distinct().count() != schema.columns().size()) {
      throw failure("a join gives a name twice: " + schema);
    }
    return schema;
  }

  private Schema checkAssignments(List<Assignment> assignments, PlanNode below, PlanNode node) {
    Schema input = below.accept(this);
    assignments.forEach(assignment -> checkReads(assignment.value(), input));
    return node.schema();
  }

  private void checkReads(TypedExpression expression, Schema input) {
    for (Column column : Parts.columnsRead(expression)) {
      if (!input.columns().contains(column)) {
        throw failure("reads " + column + ", but its input has " + input);
      }
    }
  }

  private IllegalStateException failure(String what) {
    return new IllegalStateException(query + ": " + what);
  }
}
