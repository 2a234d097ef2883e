package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * WHERE, or HAVING over groups: keeps the rows for which the predicate is exactly TRUE. A table's
 * row that does so no longer is deleted.
 *
 * @param kind whether the rows are events, or states
 */
public record Where(
    String name, Operator input, DataSource.Kind kind, Clause clause, TypedExpression predicate)
    implements Operator {

  /** The clause that asks for it. */
  public enum Clause {
    WHERE,
    HAVING
  }

  /**
   * Whether it can be decided as soon as a record is polled, and again later: right after a
   * stream's topic, and with the same outcome each time.
   */
  public boolean isEarly() {
    return input instanceof ReadTopic read
        && !read.input().source().isTable()
        && !read.input().isHandedOver()
        && Repeatable.is(predicate);
  }

  /**
   * Whether the rows that have passed are kept in a store of the operator's name. To delete a row
   * that passes no longer, it must be known whether the version before it has passed: that is
   * computed again, unless it may come out otherwise.
   */
  public boolean isStored() {
    return kind == DataSource.Kind.TABLE
        && input.key().window().isEmpty()
        && !Repeatable.is(predicate);
  }

  @Override
  public KeyShape key() {
    return input.key();
  }

  @Override
  public RowShape row() {
    return input.row();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitWhere(this);
  }
}
