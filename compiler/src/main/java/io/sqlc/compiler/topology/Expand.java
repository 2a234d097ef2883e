package io.sqlc.compiler.topology;

import io.sqlc.compiler.plan.Assignment;
import java.util.List;

/**
 * Table functions: gives each record as many times as they have rows. A record with a null value is
 * left out.
 *
 * @param row the input's fields that are still needed, then one for each function
 * @param functions the calls that give the rows
 */
public record Expand(String name, Operator input, RowShape row, List<Assignment> functions)
    implements Operator {
  public Expand {
    functions = List.copyOf(functions);
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public KeyShape key() {
    return input.key();
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitExpand(this);
  }
}
