package io.sqlc.runtime.early;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What has decided while values were copied; null where Kafka copies them. */
  private @Nullable PolledValues polled;

  /** For each topic that is left alone, for how many more polls. */
  private final Map<String, Integer> resting = new HashMap<>();

  @Override
  public void configure(Map<String, ?> configs) {
    conditions = configs.get(CONDITIONS) instanceof EarlyConditions known ? known : null;
    polled = configs.get(EarlyClients.POLLED) instanceof PolledValues values ? values : null;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    if (conditions == null || records.isEmpty()) {
      return records;
    }
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> wanted = new HashMap<>();
    Set<String> tired = new HashSet<>();
    for (TopicPartition partition : records.partitions()) {
      String topic = partition.topic();
      List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
      SourceConditions<?, ?> deciding = resting.containsKey(topic) ? null : conditions.of(topic);
      List<ConsumerRecord<byte[], byte[]>> some = deciding == null ? all : wanted(all, deciding);
      if (deciding != null && all.size() > 20 && some.size() > all.size() * 2 / 3) {
        tired.add(topic);
      }
      wanted.put(partition, some);
    }
    rest(tired);
    return new ConsumerRecords<>(wanted, records.nextOffsets());
  }

  private List<ConsumerRecord<byte[], byte[]>> wanted(
      List<ConsumerRecord<byte[], byte[]>> records, SourceConditions<?, ?> deciding) {
    DroppedValues dropped = polled != null && deciding.decideByContent() ? polled.dropped() : null;
    List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
    int last = records.size() - 1;
    for (int i = 0; i <= last; i++) {
      ConsumerRecord<byte[], byte[]> record = records.get(i);
      if (dropped == null) {
        if (i == last || deciding.wants(record)) {
          wanted.add(record);
        }
      } else if (!dropped.contains(record.value())) {
        wanted.add(record);
      } else if (i == last || record.timestamp() < 0) { // Kafka Streams refuses such timestamps
        wanted.add(with(record, dropped.copy(record.value())));
      }
    }
    return wanted;
  }

  private static ConsumerRecord<byte[], byte[]> with(
      ConsumerRecord<byte[], byte[]> record, byte[] value) {
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        record.serializedKeySize(),
        record.serializedValueSize(),
        record.key(),
        value,
        record.headers(),
        record.leaderEpoch());
  }

  /** After a poll: lets topics rest, and ends the rest of those that had it long enough. */
  private void rest(Set<String> tired) {
    resting.replaceAll((topic, polls) -> polls - 1);
    resting.values().removeIf(polls -> polls == 0);
    tired.forEach(topic -> resting.put(topic, REST));
    if (polled != null) {
      polled.dropped().clear();
      polled.leave(resting.keySet());
    }
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}
}
