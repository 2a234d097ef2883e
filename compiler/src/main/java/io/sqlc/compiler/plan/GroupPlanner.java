package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.query.Aggregation;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionRewriter;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns GROUP BY and HAVING into operators. What stands above them (HAVING, SELECT) then reads
 * columns where it had grouping expressions and calls of aggregates.
 */
final class GroupPlanner {
  private final Aggregation aggregation;
  private final PlanNode node;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private GroupPlanner(Aggregation aggregation, PlanNode input) {
    this.aggregation = aggregation;
    this.node = having(aggregate(keyed(input)));
  }

  /** The operators of GROUP BY and HAVING over an input. */
  static GroupPlanner over(PlanNode input, Aggregation aggregation) {
    return new GroupPlanner(aggregation, input);
  }

  /** The last of the operators. */
  PlanNode node() {
    return node;
  }

  /** An expression of SELECT or HAVING as it reads the columns of {@link #node()}. */
  TypedExpression bind(TypedExpression expression) {
    return new OverGroups().rewrite(expression);
  }

  /** The input with the group's key; the rows of a table always move to their group. */
  private PlanNode keyed(PlanNode input) {
    List<TypedExpression> grouping =
        aggregation.grouping().stream().map(InputColumns.of(input)::bind).toList();
    for (int i = 0; i < grouping.size(); i++) {
      columns.put(text(aggregation.grouping().get(i)), keyColumn(input, grouping, i));
    }
    if (input.kind() == DataSource.Kind.STREAM && isKey(grouping, input)) {
      return input;
    }
    List<Assignment> keys = new ArrayList<>();
    for (int i = 0; i < grouping.size(); i++) {
      keys.add(new Assignment(keyColumn(input, grouping, i), grouping.get(i)));
    }
    return new Rekey(input, keys);
  }

  /** A column keeps its name; other expressions are numbered. */
  private static Column keyColumn(PlanNode input, List<TypedExpression> grouping, int index) {
    TypedExpression expression = grouping.get(index);
    if (expression instanceof ColumnValue value) {
      return Column.key(value.column().name(), expression.type());
    }
    StringBuilder name = new StringBuilder("GROUP_").append(index);
    while (input.schema().column(name.toString()).isPresent()) {
      name.append('_');
    }
    return Column.key(name.toString(), expression.type());
  }

  private static boolean isKey(List<TypedExpression> grouping, PlanNode input) {
    List<Column> key = input.schema().key();
    return grouping.size() == 1
        && key.size() == 1
        && grouping.get(0) instanceof ColumnValue value
        && value.column().equals(key.get(0));
  }

  /** One column for all calls that say the same. */
  private PlanNode aggregate(PlanNode keyed) {
    InputColumns inputs = InputColumns.of(keyed);
    ColumnNames names = new ColumnNames(keyed.schema().key());
    List<AggregateColumn> aggregates = new ArrayList<>();
    for (AggregateCall call : aggregation.aggregates()) {
      if (!columns.containsKey(text(call))) {
        Column target = Column.value(names.of(call), call.type());
        columns.put(text(call), target);
        aggregates.add(new AggregateColumn(target, (AggregateCall) inputs.bind(call)));
      }
    }
    return new Aggregate(keyed, aggregates, grouping(), aggregation.window());
  }

  private Span grouping() {
    List<TypedExpression> grouping = aggregation.grouping();
    return grouping.get(0).span().to(grouping.get(grouping.size() - 1).span());
  }

  private PlanNode having(PlanNode groups) {
    TypedExpression having = aggregation.having();
    return having == null ? groups : new Filter(groups, bind(having));
  }

  private static String text(TypedExpression expression) {
    return ExpressionText.of(expression) + " " + expression.type();
  }

  /** Puts columns in the place of what the groups already have. */
  private final class OverGroups extends ExpressionRewriter {
    @Override
    protected @Nullable TypedExpression replacement(TypedExpression expression) {
      Column column = columns.get(text(expression));
      if (column != null) {
        return new ColumnValue(column, expression.span());
      }
      if (expression instanceof ColumnValue value
          && value.column().role() == Column.Role.PSEUDO
          && BoundWindow.isBound(value.column().name())) {
        return value;
      }
      return null;
    }
  }

  /** Names columns of aggregates after the function and what it is applied to. */
  private static final class ColumnNames {
    private final List<String> taken = new ArrayList<>();

    ColumnNames(List<Column> key) {
      key.forEach(column -> taken.add(column.name()));
      taken.add(BoundWindow.START);
      taken.add(BoundWindow.END);
    }

    String of(AggregateCall call) {
      StringBuilder name = new StringBuilder(call.name());
      call.arguments().stream()
          .flatMap(argument -> Parts.columnsRead(argument).stream())
          .forEach(column -> name.append('_').append(column.name()));
      String base = name.toString();
      String unique = base;
      for (int i = 2; taken.contains(unique); i++) {
        unique = base + "_" + i;
      }
      taken.add(unique);
      return unique;
    }
  }
}
