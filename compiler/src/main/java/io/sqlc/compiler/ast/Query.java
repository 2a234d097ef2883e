package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT … FROM …} with its clauses.
 *
 * @param items what is selected
 * @param from what is read
 * @param window the WINDOW clause, or null
 * @param where the WHERE condition, or null
 * @param groupBy the GROUP BY expressions; empty without the clause
 * @param partitionBy the PARTITION BY expressions; empty without the clause
 * @param having the HAVING condition, or null
 * @param emit the EMIT clause, or null
 * @param limit the LIMIT clause, or null
 * @param span where it stands
 */
public record Query(
    List<SelectItem> items,
    Relation from,
    @Nullable WindowExpression window,
    @Nullable Expression where,
    List<Expression> groupBy,
    List<Expression> partitionBy,
    @Nullable Expression having,
    @Nullable EmitClause emit,
    @Nullable LimitClause limit,
    Span span)
    implements Node {
  public Query {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("no items");
    }
    Objects.requireNonNull(from, "from");
    groupBy = List.copyOf(groupBy);
    partitionBy = List.copyOf(partitionBy);
    Objects.requireNonNull(span, "span");
  }
}
