package io.sqlc.runtime.early;

import io.sqlc.runtime.early.EarlyErrors.Trial;
import io.sqlc.runtime.job.EventTime;
import io.sqlc.runtime.job.PseudoColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.kstream.Predicate;
import org.jspecify.annotations.Nullable;

/** The WHERE of each query that reads a source. */
final class SourceConditions<K, V> {
  private final Deserializer<K> key;
  private final Deserializer<V> value;
  private final @Nullable EventTime<K, V> eventTime;
  private final @Nullable PseudoColumns<V> pseudoColumns;
  private final EarlyErrors errors;
  private final List<Predicate<? super K, ? super V>> conditions = new ArrayList<>();

  /**
   * None yet.
   *
   * @param eventTime null where it is the record's timestamp
   * @param pseudoColumns null where no query reads any
   */
  SourceConditions(
      Deserializer<K> key,
      Deserializer<V> value,
      @Nullable EventTime<K, V> eventTime,
      @Nullable PseudoColumns<V> pseudoColumns,
      EarlyErrors errors) {
    this.key = key;
    this.value = value;
    this.eventTime = eventTime;
    this.pseudoColumns = pseudoColumns;
    this.errors = errors;
  }

  void add(Predicate<? super K, ? super V> condition) {
    conditions.add(condition);
  }

  /** Whether key, value and headers decide, whatever the record's timestamp and place. */
  boolean decideByContent() {
    return pseudoColumns == null;
  }

  /** Whether a query may want the record, or there is something to report about it. */
  boolean wants(ConsumerRecord<byte[], byte[]> record) {
    boolean refused = eventTime == null && record.timestamp() < 0; // by Kafka Streams
    return refused || wants(record.topic(), record.headers(), record.key(), record.value(), record);
  }

  /** As {@link #wants(ConsumerRecord)}, of a record with a timestamp, where content decides. */
  boolean wants(String topic, Headers headers, byte @Nullable [] keyBytes, byte[] valueBytes) {
    return wants(topic, headers, keyBytes, valueBytes, null);
  }

  /** Whether a record is wanted, which is not there yet where content decides. */
  private boolean wants(
      String topic,
      Headers headers,
      byte @Nullable [] keyBytes,
      byte @Nullable [] valueBytes,
      @Nullable ConsumerRecord<byte[], byte[]> record) {
    Trial trial = errors.begin();
    try {
      K k = key.deserialize(topic, headers, keyBytes);
      V row = value.deserialize(topic, headers, valueBytes);
      if (eventTime != null && eventTime.of(k, row) < 0) {
        return true; // Kafka Streams reports it
      }
      if (pseudoColumns != null && record != null && row != null) {
        long time = eventTime == null ? record.timestamp() : eventTime.of(k, row);
        row = pseudoColumns.fill(row, time, record.partition(), record.offset(), headers);
      }
      return holds(k, row) || trial.hasFailed();
    } catch (RuntimeException e) {
      return true;
    } finally {
      trial.end();
    }
  }

  private boolean holds(@Nullable K k, @Nullable V row) {
    for (Predicate<? super K, ? super V> condition : conditions) {
      if (condition.test(k, row)) {
        return true;
      }
    }
    return false;
  }
}
