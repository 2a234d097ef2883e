package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionRewriter;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the calls of table functions out of a SELECT list. */
final class TableFunctions extends ExpressionRewriter {
  private final PlanNode input;
  private final List<Assignment> functions = new ArrayList<>();

  private TableFunctions(PlanNode input) {
    this.input = input;
  }

  /** The node that gives the rows, and the SELECT list that reads them. */
  record Unnested(PlanNode node, List<ResultColumn> columns) {}

  static Unnested of(PlanNode input, List<ResultColumn> columns) {
    TableFunctions calls = new TableFunctions(input);
    List<ResultColumn> rewritten =
        columns.stream()
            .map(c -> new ResultColumn(c.target(), calls.rewrite(c.value()), c.span()))
            .toList();
    return calls.functions.isEmpty()
        ? new Unnested(input, columns)
        : new Unnested(new Unnest(input, calls.functions), rewritten);
  }

  @Override
  protected @Nullable TypedExpression replacement(TypedExpression expression) {
    if (!(expression instanceof TableCall call)) {
      return null;
    }
    Column column = Column.value(freeName(), call.type());
    TypedExpression bound = InputColumns.of(input).bind(call);
    functions.add(new Assignment(column, bound));
    return new ColumnValue(column, call.span());
  }

  private String freeName() {
    for (int i = functions.size(); ; i++) {
      String name = "UNNESTED_" + i;
      if (input.schema().column(name).isEmpty()) {
        return name;
      }
    }
  }
}
