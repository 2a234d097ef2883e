package io.sqlc.runtime.early;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** For each topic whose records may be dropped early, what decides. Safe for all threads. */
public final class EarlyConditions {
  private final Map<String, SourceConditions<?, ?>> topics;

  EarlyConditions(Map<String, SourceConditions<?, ?>> topics) {
    this.topics = Map.copyOf(topics);
  }

  /** The topics whose records may be dropped. */
  public Set<String> topics() {
    return topics.keySet();
  }

  /** Whether a query may want the record, or there is something to report about it. */
  public boolean wants(ConsumerRecord<byte[], byte[]> record) {
    SourceConditions<?, ?> conditions = topics.get(record.topic());
    return conditions == null || conditions.wants(record);
  }

  /** Whether key, value and headers of a topic's records decide, wherever they lie. */
  public boolean decideByContent(String topic) {
    SourceConditions<?, ?> conditions = topics.get(topic);
    return conditions != null && conditions.decideByContent();
  }

  /** What decides about the records of a topic; null if all of them are wanted. */
  @Nullable SourceConditions<?, ?> of(String topic) {
    return topics.get(topic);
  }
}
