package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.SelectItem;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A query whose sources are known.
 *
 * @param sink the name of its result, for messages
 * @param scope what its SELECT list can read
 */
record QueryParts(Query query, String sink, List<BoundSource> sources, Scope scope) {
  BoundSource first() {
    return sources.get(0);
  }

  /** Makes up names that no source column has. */
  ResultNames names() {
    List<String> taken = new ArrayList<>();
    for (BoundSource source : sources) {
      source.source().schema().columns().forEach(column -> taken.add(column.name()));
    }
    return new ResultNames(taken);
  }

  KeyRules keyRules(List<SelectedItem> items) {
    return new KeyRules(sink, selectSpan(), items);
  }

  private Span selectSpan() {
    List<SelectItem> items = query.items();
    return items.get(0).span().to(items.get(items.size() - 1).span());
  }
}
