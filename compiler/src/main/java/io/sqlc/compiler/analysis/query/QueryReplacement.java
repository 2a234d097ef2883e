package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.BoundStatement;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.ExpressionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far CREATE OR REPLACE may change a query (semantics reference, section 12): its condition,
 * and further columns at the end.
 */
final class QueryReplacement {
  private QueryReplacement() {}

  /**
   * What is wrong with replacing a query by another one.
   *
   * @param writers how many queries write what it writes
   */
  static Optional<Diagnostic> check(
      Identifier name, BoundStatement before, BoundQuery after, long writers) {
    BoundQuery old = before.query();
    if (writers > 1) {
      return Optional.of(
          QueryErrors.replace(name, before.sink(), "other statements write it, too"));
    }
    if (old.from() instanceof BoundJoin || after.from() instanceof BoundJoin) {
      return Optional.of(
          QueryErrors.replace(name, before.sink(), "a query with a join cannot be replaced"));
    }
    if (!aggregates(old).equals(aggregates(after))) {
      return Optional.of(
          QueryErrors.replace(
              name, before.sink(), "GROUP BY, HAVING and the aggregates must stay the same"));
    }
    if (!old.leftmost().name().equals(after.leftmost().name())) {
      return Optional.of(
          QueryErrors.replace(name, before.sink(), "it must still read " + old.leftmost().name()));
    }
    if (!keys(old).equals(keys(after))) {
      return Optional.of(
          QueryErrors.replace(name, before.sink(), "PARTITION BY must stay the same"));
    }
    return Optional.empty();
  }

  private static List<String> aggregates(BoundQuery query) {
    List<String> texts = new ArrayList<>();
    query
        .aggregation()
        .ifPresent(
            aggregation -> {
              aggregation.grouping().forEach(e -> texts.add(ExpressionText.of(e)));
              aggregation.aggregates().forEach(e -> texts.add(ExpressionText.of(e)));
              aggregation.window().ifPresent(window -> texts.add(window.toString()));
              texts.add(aggregation.having() == null ? "no HAVING" : "HAVING");
            });
    return texts;
  }

  private static List<String> keys(BoundQuery query) {
    return query.partitioning().stream()
        .flatMap(List::stream)
        .map(KeyExpression::value)
        .map(ExpressionText::of)
        .toList();
  }
}
