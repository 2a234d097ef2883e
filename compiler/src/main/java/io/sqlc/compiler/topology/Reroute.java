package io.sqlc.compiler.topology;

import io.sqlc.compiler.plan.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * Gives records a new key. Where the next operator needs records of one key together, they go
 * through a repartition topic.
 *
 * @param keys one for each column of the new key
 * @param row the input's fields that are still needed, then needed columns of the old key
 * @param repartition the name of the repartition topic, without application id and suffix
 */
public record Reroute(
    String name,
    Operator input,
    KeyShape key,
    RowShape row,
    List<Assignment> keys,
    Optional<String> repartition)
    implements Operator {
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
