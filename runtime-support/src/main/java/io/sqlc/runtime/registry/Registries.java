package io.sqlc.runtime.registry;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Gives serializers and deserializers the registry where they need it. */
public final class Registries {
  private Registries() {}

  /** The subject of a topic's keys. */
  public static String keySubject(String topic) {
    return topic + "-key";
  }

  /** The subject of a topic's values. */
  public static String valueSubject(String topic) {
    return topic + "-value";
  }

  /** The deserializer with the registry if it needs one, else as it is. */
  public static <T> Deserializer<T> reader(
      Deserializer<T> deserializer, SchemaRegistry registry, String subject) {
    return deserializer instanceof RegistryDeserializer<T> needy
        ? needy.with(registry, subject)
        : deserializer;
  }

  /** The serializer with the registry if it needs one, else as it is. */
  public static <T> Serializer<T> writer(
      Serializer<T> serializer, SchemaRegistry registry, String subject) {
    return serializer instanceof RegistrySerializer<T> needy
        ? needy.with(registry, subject)
        : serializer;
  }
}
