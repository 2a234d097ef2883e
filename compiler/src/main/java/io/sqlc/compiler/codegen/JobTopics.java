package io.sqlc.compiler.codegen;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.Fold;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.Operator;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.compiler.topology.ReadTopic;
import io.sqlc.compiler.topology.Select;
import io.sqlc.compiler.topology.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The topics that a job reads and writes, each once, in order of first use. */
final class JobTopics {
  private final List<Use> uses;

  /**
   * A topic's use.
   *
   * @param written whether a query of the job writes it
   * @param copiedFrom for a written one: the topic of the left-most source
   * @param windowRetentionMs for one of windowed rows: how long the windows are kept
   */
  record Use(
      DataSource source,
      boolean written,
      Optional<String> copiedFrom,
      OptionalLong windowRetentionMs) {

    /** A topic that is not ours to make. */
    static Use existing(DataSource source) {
      return new Use(source, false, Optional.empty(), OptionalLong.empty());
    }
  }

  private JobTopics(List<Use> uses) {
    this.uses = uses;
  }

  static JobTopics of(ApplicationTopology topology) {
    Map<String, Use> byTopic = new LinkedHashMap<>();
    for (InputTopic input : topology.inputs()) {
      byTopic.putIfAbsent(input.source().topic().name(), Use.existing(input.source()));
    }
    for (QueryTopology query : topology.queries()) {
      DataSource sink = query.sink();
      if (sink.madeByQuery()) {
        byTopic.put(
            sink.topic().name(),
            new Use(sink, true, Optional.of(leftMost(query.last())), retention(query.last())));
      } else {
        // INSERT INTO a declared stream: its topic is the user's, as an input is.
        byTopic.putIfAbsent(sink.topic().name(), Use.existing(sink));
      }
    }
    return new JobTopics(List.copyOf(byTopic.values()));
  }

  List<Use> all() {
    return uses;
  }

  /** How long the windows of a result are kept, where it has been cut into windows. */
  private static OptionalLong retention(Operator last) {
    if (last instanceof Fold fold) {
      return fold.window().map(w -> OptionalLong.of(w.retentionMs())).orElse(OptionalLong.empty());
    }
    return last instanceof Select || last instanceof Where
        ? retention(last.inputs().get(0))
        : OptionalLong.empty();
  }

  /** The topic that an operator's records come from, the left one of a join. */
  static String leftMost(Operator operator) {
    return operator instanceof ReadTopic source
        ? source.input().source().topic().name()
        : leftMost(operator.inputs().get(0));
  }
}
