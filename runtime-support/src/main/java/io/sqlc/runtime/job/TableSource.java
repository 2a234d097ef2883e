package io.sqlc.runtime.job;

import org.apache.kafka.common.serialization.Serde;

/**
 * A table over a topic, as generated code declares it.
 *
 * @param changes the topic's records, each an update of its key's row
 * @param storedKey the key's form in the store and its changelog; the store is called {@code
 *     <name>-table}
 * @param storedValue the row's form in the store and its changelog
 */
public record TableSource<K, V>(
    StreamSource<K, V> changes, Serde<K> storedKey, Serde<V> storedValue) {}
