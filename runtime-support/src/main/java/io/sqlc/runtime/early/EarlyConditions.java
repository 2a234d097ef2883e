package io.sqlc.runtime.early;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Source;

/** For each topic whose records may be dropped early, what decides. Safe for all threads. */
public final class EarlyConditions {
  private final Map<String, SourceConditions<?, ?>> topics;

  EarlyConditions(Map<String, SourceConditions<?, ?>> topics) {
    this.topics = Map.copyOf(topics);
  }

  /** Those of topics that are read where no state is kept. */
  public EarlyConditions whereStateless(Topology topology) {
    Set<String> stateful =
        topology.describe().subtopologies().stream()
            .filter(EarlyConditions::keepsState)
            .flatMap(part -> part.nodes().stream())
            .filter(Source.class::isInstance)
            .flatMap(source -> ((Source) source).topicSet().stream())
            .collect(Collectors.toSet());
    return new EarlyConditions(
        topics.entrySet().stream()
            .filter(entry -> !stateful.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static boolean keepsState(TopologyDescription.Subtopology part) {
    for (Node node : part.nodes()) {
      if (node instanceof Processor processor && !processor.stores().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The topics whose records may be dropped. */
  public Set<String> topics() {
    return topics.keySet();
  }

  boolean decide(String topic) {
    return topics.containsKey(topic);
  }

  boolean wants(ConsumerRecord<byte[], byte[]> record) {
    SourceConditions<?, ?> conditions = topics.get(record.topic());
    return conditions == null || conditions.wants(record);
  }
}
