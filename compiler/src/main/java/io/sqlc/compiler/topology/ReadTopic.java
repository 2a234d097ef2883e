package io.sqlc.compiler.topology;

import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.plan.SourceScan;
import java.util.List;

/**
 * Where records come from: a stream, or a table materialised in the store {@code <name>-table}.
 *
 * @param columns the names that the columns have in this query; of those given, the ones that the
 *     input has, and the bounds of the key's window
 */
public record ReadTopic(InputTopic input, List<SourceScan.ScannedColumn> columns)
    implements Operator {
  public ReadTopic {
    columns =
        columns.stream()
            .filter(
                c ->
                    c.column().isKey()
                        || BoundWindow.isBound(c.sourceColumn())
                        || input.row().field(c.sourceColumn()).isPresent())
            .toList();
  }

  @Override
  public String name() {
    return input.source().name() + "-source";
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
    return List.of();
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitReadTopic(this);
  }
}
