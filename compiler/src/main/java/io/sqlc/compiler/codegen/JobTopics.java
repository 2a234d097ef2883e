package io.sqlc.compiler.codegen;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.Operator;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.compiler.topology.ReadTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics that a job reads and writes, each once, in order of first use. */
final class JobTopics {
  private final List<Use> uses;

  /**
   * A topic's use.
   *
   * @param written whether a query of the job writes it
   * @param copiedFrom for a written one: the topic of the left-most source
   */
  record Use(DataSource source, boolean written, Optional<String> copiedFrom) {}

  private JobTopics(List<Use> uses) {
    this.uses = uses;
  }

  static JobTopics of(ApplicationTopology topology) {
    Map<String, Use> byTopic = new LinkedHashMap<>();
    for (InputTopic input : topology.inputs()) {
      byTopic.putIfAbsent(
          input.source().topic().name(), new Use(input.source(), false, Optional.empty()));
    }
    for (QueryTopology query : topology.queries()) {
      DataSource sink = query.sink();
      if (sink.madeByQuery()) {
        byTopic.put(sink.topic().name(), new Use(sink, true, Optional.of(leftMost(query.last()))));
      } else {
        // INSERT INTO a declared stream: its topic is the user's, as an input is.
        byTopic.putIfAbsent(sink.topic().name(), new Use(sink, false, Optional.empty()));
      }
    }
    return new JobTopics(List.copyOf(byTopic.values()));
  }

  List<Use> all() {
    return uses;
  }

  /** The topic that an operator's records come from, the left one of a join. */
  private static String leftMost(Operator operator) {
    return operator instanceof ReadTopic source
        ? source.input().source().topic().name()
        : leftMost(operator.inputs().get(0));
  }
}
