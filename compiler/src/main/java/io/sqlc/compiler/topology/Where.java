package io.sqlc.compiler.topology;

import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * WHERE, or HAVING over groups: keeps the rows for which the predicate is exactly TRUE. A table's
 * row that does so no longer is deleted.
 */
public record Where(String name, Operator input, Clause clause, TypedExpression predicate)
    implements Operator {

  /** The clause that asks for it. */
  public enum Clause {
    WHERE,
    HAVING
  }

  /**
   * Whether it can be decided as soon as a record is polled, and again later: right after a
   * stream's topic, and with the same outcome each time. A function without arguments may give what
   * it likes, as RANDOM does.
   */
  public boolean isEarly() {
    return input instanceof ReadTopic read
        && !read.input().source().isTable()
        && Parts.tree(predicate)
            .noneMatch(part -> part instanceof FunctionCall call && call.arguments().isEmpty());
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
