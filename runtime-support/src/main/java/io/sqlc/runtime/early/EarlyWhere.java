package io.sqlc.runtime.early;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Drops what no query wants from the records that a consumer of Kafka Streams has polled. Kafka
 * makes one for each thread's consumer.
 *
 * <p>Kafka Streams commits the offsets of what it has processed, and of what follows up to the
 * consumer's position. A partition of which it processed nothing would never be committed; so the
 * last record of each partition and poll goes on, whatever it holds.
 *
 * <p>A record that goes on is read a second time. Where most do, dropping the others does not pay:
 * then the topic is left alone for some polls.
 */
public final class EarlyWhere implements ConsumerInterceptor<byte[], byte[]> {
  /** {@code true} (the default) or {@code false}. */
  public static final String PROPERTY = "sqlc.early.where";

  /** Not for users: hands the job's {@link EarlyConditions} to the consumers that Kafka makes. */
  public static final String CONDITIONS = "sqlc.internal.early.conditions";

  /** For how many polls a topic is left alone. */
  private static final int REST = 50;

  private @Nullable EarlyConditions conditions;

  /** For each topic that is left alone, for how many more polls. */
  private final Map<String, Integer> resting = new HashMap<>();

  @Override
  public void configure(Map<String, ?> configs) {
    conditions = configs.get(CONDITIONS) instanceof EarlyConditions known ? known : null;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    if (conditions == null || records.isEmpty()) {
      return records;
    }
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> wanted = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      wanted.put(partition, wanted(partition.topic(), records.records(partition), conditions));
    }
    return new ConsumerRecords<>(wanted, records.nextOffsets());
  }

  private List<ConsumerRecord<byte[], byte[]>> wanted(
      String topic, List<ConsumerRecord<byte[], byte[]>> polled, EarlyConditions known) {
    if (!known.decide(topic) || isResting(topic)) {
      return polled;
    }
    List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
    int last = polled.size() - 1;
    for (int i = 0; i < last; i++) {
      ConsumerRecord<byte[], byte[]> record = polled.get(i);
      if (known.wants(record)) {
        wanted.add(record);
      }
    }
    if (last > 20 && wanted.size() > last * 2 / 3) {
      resting.put(topic, REST);
    }
    wanted.add(polled.get(last));
    return wanted;
  }

  private boolean isResting(String topic) {
    Integer polls = resting.computeIfPresent(topic, (t, left) -> left == 1 ? null : left - 1);
    return polls != null;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}
}
