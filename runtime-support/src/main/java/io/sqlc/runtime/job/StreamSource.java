package io.sqlc.runtime.job;

import org.apache.kafka.common.serialization.Deserializer;

/**
 * A stream over a topic, as generated code declares it.
 *
 * @param name the stream's name in SQL; the source node is called {@code <name>-source}
 */
public record StreamSource<K, V>(
    String name, String topic, Deserializer<K> key, Deserializer<V> value) {}
