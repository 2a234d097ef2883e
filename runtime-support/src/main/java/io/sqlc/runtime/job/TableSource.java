package io.sqlc.runtime.job;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * A table over a topic, as generated code declares it.
 *
 * @param name the table's name in SQL; the source node is called {@code <name>-source}, its store
 *     {@code <name>-table}
 * @param key reads the topic's keys
 * @param value reads the topic's values
 * @param storedKey the key's form in the store and its changelog
 * @param storedValue the row's form in the store and its changelog
 */
public record TableSource<K, V>(
    String name,
    String topic,
    Deserializer<K> key,
    Deserializer<V> value,
    Serde<K> storedKey,
    Serde<V> storedValue) {}
