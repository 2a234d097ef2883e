package io.sqlc.runtime.early;

import io.sqlc.runtime.job.PseudoColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.kstream.Predicate;

/** The WHERE of each query that reads a source. */
final class SourceConditions<K, V> {
  private final Deserializer<K> key;
  private final Deserializer<V> value;
  private final Optional<PseudoColumns<V>> pseudoColumns;
  private final EarlyErrors errors;
  private final List<Predicate<? super K, ? super V>> conditions = new ArrayList<>();

  SourceConditions(
      Deserializer<K> key,
      Deserializer<V> value,
      Optional<PseudoColumns<V>> pseudoColumns,
      EarlyErrors errors) {
    this.key = key;
    this.value = value;
    this.pseudoColumns = pseudoColumns;
    this.errors = errors;
  }

  void add(Predicate<? super K, ? super V> condition) {
    conditions.add(condition);
  }

  /** Whether a query may want the record, or there is something to report about it. */
  boolean wants(ConsumerRecord<byte[], byte[]> record) {
    if (record.timestamp() < 0) {
      return true; // Kafka Streams refuses it
    }
    return errors.holdsOrFails(
        () -> {
          K k = key.deserialize(record.topic(), record.headers(), record.key());
          V row = value.deserialize(record.topic(), record.headers(), record.value());
          return holds(k, row == null ? row : filled(row, record));
        });
  }

  private V filled(V row, ConsumerRecord<byte[], byte[]> record) {
    return pseudoColumns.isEmpty()
        ? row
        : pseudoColumns
            .get()
            .fill(row, record.timestamp(), record.partition(), record.offset(), record.headers());
  }

  private boolean holds(K k, V row) {
    for (Predicate<? super K, ? super V> condition : conditions) {
      if (condition.test(k, row)) {
        return true;
      }
    }
    return false;
  }
}
