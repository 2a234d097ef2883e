package io.sqlc.compiler.codegen;

import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.runtime.job.HandedOver;
import java.util.List;

/** The topics that are written but not read back, for the check at the start. */
final class HandedOverTopics {
  private HandedOverTopics() {}

  static List<HandedOver> of(ApplicationTopology topology) {
    return topology.queries().stream()
        .filter(topology::handsOver)
        .map(
            query ->
                new HandedOver(
                    query.sink().name(),
                    query.sink().topic().name(),
                    JobTopics.leftMost(query.last())))
        .toList();
  }
}
