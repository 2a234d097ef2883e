package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.TableCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Table functions: gives each row as often as the one with the most rows says, with a row of each
 * function beside it; those with fewer rows give NULL. A row for which none has rows is left out,
 * and so is one with a null value.
 *
 * @param functions each a {@link TableCall} over the input's columns
 */
public record Unnest(PlanNode input, List<Assignment> functions) implements PlanNode {
  public Unnest {
    functions = List.copyOf(functions);
    if (functions.isEmpty() || !functions.stream().allMatch(f -> f.value() instanceof TableCall)) {
      throw new IllegalArgumentException("only table functions give rows: " + functions);
    }
  }

  @Override
  public Schema schema() {
    List<Column> columns = new ArrayList<>(input.schema().columns());
    functions.forEach(function -> columns.add(function.target()));
    return new Schema(columns);
  }

  @Override
  public DataSource.Kind kind() {
    return input.kind();
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitUnnest(this);
  }
}
