package io.sqlc.compiler.topology;

import io.sqlc.compiler.plan.Assignment;
import java.util.List;

/**
 * Computes a new value for each record; the key stays. A null value stays a null value.
 *
 * @param key the key under the names that the result gives to its columns
 * @param values one for each field of the row
 */
public record Select(
    String name, Operator input, KeyShape key, RowShape row, List<Assignment> values)
    implements Operator {
  public Select {
    values = List.copyOf(values);
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitSelect(this);
  }
}
