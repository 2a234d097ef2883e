package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * SELECT: computes the value columns of the result, and names its key columns, which are all the
 * key columns of the input in their order. A null value stays a null value; nothing is computed for
 * it.
 *
 * @param columns key columns in key order, then value columns in the order of the SELECT list
 */
public record Project(PlanNode input, List<Assignment> columns) implements PlanNode {
  public Project {
    columns = List.copyOf(columns);
    List<Column> inputKey = input.schema().key();
    List<TypedExpression> keys =
        columns.stream().filter(c -> c.target().isKey()).map(Assignment::value).toList();
    boolean passesKey =
        keys.size() == inputKey.size()
            && java.util.stream.IntStream.range(0, keys.size())
                .allMatch(
                    i ->
                        keys.get(i) instanceof ColumnValue key
                            && key.column().equals(inputKey.get(i)));
    if (!passesKey) {
      throw new IllegalArgumentException("a projection passes on the key as it is: " + inputKey);
    }
  }

  @Override
  public Schema schema() {
    return new Schema(columns.stream().map(Assignment::target).toList());
  }

  @Override
  public DataSource.Kind kind() {
    return input.kind();
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitProject(this);
  }
}
