package io.sqlc.runtime.aggregate;

import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Window;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.WindowedSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys with windows as Kafka Streams and ksqlDB do: the key's own bytes, then the start of a
 * time window, or the end and then the start of a session, as 8 bytes each.
 */
public final class WindowedKeySerializer<K>
    implements WindowedSerializer<K>,
        RegistrySerializer<Windowed<K>>,
        RegisteredSerializer<Windowed<K>> {
  private final Serializer<K> key;
  private final boolean session;

  private WindowedKeySerializer(Serializer<K> key, boolean session) {
    this.key = key;
    this.session = session;
  }

  /** For keys in tumbling and hopping windows. */
  public static <K> WindowedKeySerializer<K> ofTime(Serializer<K> key) {
    return new WindowedKeySerializer<>(key, false);
  }

  /** For keys in sessions. */
  public static <K> WindowedKeySerializer<K> ofSessions(Serializer<K> key) {
    return new WindowedKeySerializer<>(key, true);
  }

  @Override
  public byte @Nullable [] serialize(@Nullable String topic, @Nullable Windowed<K> windowed) {
    if (windowed == null) {
      return null;
    }
    byte[] bytes = serializeBaseKey(topic, windowed);
    Window window = windowed.window();
    ByteBuffer out =
        ByteBuffer.allocate(bytes.length + (session ? 2 * Long.BYTES : Long.BYTES)).put(bytes);
    if (session) {
      out.putLong(window.end());
    }
    return out.putLong(window.start()).array();
  }

  /** The bytes that choose the partition: all windows of a key go to the same one. */
  @Override
  public byte[] serializeBaseKey(@Nullable String topic, Windowed<K> windowed) {
    byte[] bytes = key.serialize(topic, windowed.key());
    return bytes == null ? new byte[0] : bytes;
  }

  @Override
  public RegisteredSerializer<Windowed<K>> with(SchemaRegistry registry, String subject) {
    return new WindowedKeySerializer<>(Registries.writer(key, registry, subject), session);
  }

  @Override
  public boolean usesRegistry() {
    return key instanceof RegisteredSerializer<K> registered && registered.usesRegistry();
  }

  @Override
  public void register() {
    if (key instanceof RegisteredSerializer<K> registered) {
      registered.register();
    }
  }
}
