package io.sqlc.runtime.job;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic that queries write, as generated code declares it.
 *
 * @param name the stream's or table's name in SQL
 */
public record StreamSink<K, V>(String name, String topic, Serializer<K> key, Serializer<V> value) {

  /**
   * How records are written.
   *
   * @param processor the name of the sink's node
   */
  public Produced<K, V> produced(String processor) {
    return Produced.with(
            Serdes.serdeFrom(key, this.<K>never()), Serdes.serdeFrom(value, this.<V>never()))
        .withName(processor);
  }

  private <T> Deserializer<T> never() {
    return (topic, data) -> {
      throw new IllegalStateException("topic " + topic + " is only written");
    };
  }
}
