package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps of each row what is needed below, so that nothing else is stored or sent.
 *
 * @param row columns of the input's row, and its key columns where a row without a partner must not
 *     show them
 * @param sent for a side of a join on a foreign key, whose records go through topics: the form of
 *     their keys there
 */
public record Keep(String name, Operator input, RowShape row, Optional<SentKeys> sent)
    implements Operator {

  /**
   * The form of keys in topics.
   *
   * @param source whose keys they are; empty for the form of stores
   * @param referred whether they are what foreign keys refer to, which may be nothing
   */
  public record SentKeys(Optional<DataSource> source, boolean referred) {}

  @Override
  public KeyShape key() {
    return input.key();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitKeep(this);
  }
}
