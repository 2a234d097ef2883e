package io.sqlc.runtime.job;

import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A stream over a topic, as generated code declares it.
 *
 * @param name the stream's name in SQL; the source node is called {@code <name>-source}
 * @param timestamp where event time is not the record's timestamp; a negative one drops the record
 * @param pseudoColumns where a query reads ROWTIME, ROWPARTITION, ROWOFFSET or headers; the node
 *     that fills them is called {@code <name>-pseudo-columns}
 * @param deciding where each query begins with a WHERE: reads of a value what those and the event
 *     time need, and leaves null what else is in a row
 * @param keyDecides whether one of those, or the event time, needs the key
 */
public record StreamSource<K, V>(
    String name,
    String topic,
    Deserializer<K> key,
    Deserializer<V> value,
    Optional<EventTime<K, V>> timestamp,
    Optional<PseudoColumns<V>> pseudoColumns,
    Optional<Deserializer<V>> deciding,
    boolean keyDecides) {

  public StreamSource(String name, String topic, Deserializer<K> key, Deserializer<V> value) {
    this(name, topic, key, value, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /** This source with an event time of its own. */
  public StreamSource<K, V> withTimestamp(EventTime<K, V> column) {
    return new StreamSource<>(
        name, topic, key, value, Optional.of(column), pseudoColumns, deciding, keyDecides);
  }

  /** This source with rows whose pseudo columns are filled. */
  public StreamSource<K, V> withPseudoColumns(PseudoColumns<V> columns) {
    return new StreamSource<>(
        name, topic, key, value, timestamp, Optional.of(columns), deciding, keyDecides);
  }

  /** This source with what reads only that which decides about a row. */
  public StreamSource<K, V> withDeciding(Deserializer<V> reader) {
    return new StreamSource<>(
        name, topic, key, value, timestamp, pseudoColumns, Optional.of(reader), keyDecides);
  }

  /** This source where values alone decide about rows. */
  public StreamSource<K, V> decidedByValues() {
    return new StreamSource<>(name, topic, key, value, timestamp, pseudoColumns, deciding, false);
  }
}
