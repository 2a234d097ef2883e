package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * Gives records a new key. Where the next operator needs records of one key together, they go
 * through a repartition topic.
 *
 * @param keys one for each column of the new key
 * @param row the input's fields that are still needed, then needed columns of the old key
 * @param repartition the topic, where there is one
 */
public record Reroute(
    String name,
    Operator input,
    KeyShape key,
    RowShape row,
    List<Assignment> keys,
    Optional<Repartition> repartition)
    implements Operator {

  /**
   * A repartition topic.
   *
   * @param name without application id and suffix
   * @param keysOf the source whose keys are written as they are there; empty for the form of stores
   */
  public record Repartition(String name, Optional<DataSource> keysOf) {}

  public Reroute {
    keys = List.copyOf(keys);
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitReroute(this);
  }
}
