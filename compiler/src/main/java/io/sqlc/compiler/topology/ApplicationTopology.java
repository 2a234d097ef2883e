package io.sqlc.compiler.topology;

import java.util.List;

/**
 * All that one application runs.
 *
 * @param inputs each source that a query reads, once, in order of first use
 * @param queries in the order of their statements
 */
public record ApplicationTopology(List<InputTopic> inputs, List<QueryTopology> queries) {
  public ApplicationTopology {
    inputs = List.copyOf(inputs);
    queries = List.copyOf(queries);
  }

  /** Whether a state store is needed. */
  public boolean isStateful() {
    return queries.stream().map(QueryTopology::last).anyMatch(StateKeeping::of);
  }

  /** Whether queries take the rows of this one from it, and not from its topic. */
  public boolean handsOver(QueryTopology query) {
    return inputs.stream()
        .anyMatch(i -> i.isHandedOver() && i.source().name().equals(query.name()));
  }
}
