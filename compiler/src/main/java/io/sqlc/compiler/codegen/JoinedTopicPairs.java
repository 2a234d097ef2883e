package io.sqlc.compiler.codegen;

import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.JoinStreams;
import io.sqlc.compiler.topology.JoinTables;
import io.sqlc.compiler.topology.LookUp;
import io.sqlc.compiler.topology.Operator;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.compiler.topology.ReadTopic;
import io.sqlc.runtime.job.JoinedTopics;
import java.util.ArrayList;
import java.util.List;

/**
 * The topics that joins by one key read, which need as many partitions as each other. Joins on
 * foreign keys do not.
 */
final class JoinedTopicPairs {
  private JoinedTopicPairs() {}

  static List<JoinedTopics> of(ApplicationTopology topology) {
    List<JoinedTopics> pairs = new ArrayList<>();
    for (QueryTopology query : topology.queries()) {
      collect(query.name(), query.last(), pairs);
    }
    return List.copyOf(pairs);
  }

  private static void collect(String query, Operator operator, List<JoinedTopics> pairs) {
    operator.inputs().forEach(input -> collect(query, input, pairs));
    if (operator instanceof JoinStreams
        || operator instanceof JoinTables
        || operator instanceof LookUp) {
      List<Operator> sides = operator.inputs();
      pairs.add(new JoinedTopics(query, leftMost(sides.get(0)), leftMost(sides.get(1))));
    }
  }

  private static String leftMost(Operator operator) {
    return operator instanceof ReadTopic source
        ? source.input().source().topic().name()
        : leftMost(operator.inputs().get(0));
  }
}
