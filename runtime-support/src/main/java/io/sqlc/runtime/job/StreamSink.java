package io.sqlc.runtime.job;

import org.apache.kafka.common.serialization.Serializer;

/**
 * A topic that queries write, as generated code declares it.
 *
 * @param name the stream's or table's name in SQL
 */
public record StreamSink<K, V>(String name, String topic, Serializer<K> key, Serializer<V> value) {}
