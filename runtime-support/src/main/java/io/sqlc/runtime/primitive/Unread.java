package io.sqlc.runtime.primitive;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Takes anything, and makes nothing of it. */
class Unread<T> implements Deserializer<T> {
  @Override
  public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] data) {
    return null;
  }
}
