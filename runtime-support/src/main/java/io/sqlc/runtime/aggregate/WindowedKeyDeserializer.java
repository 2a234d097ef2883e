package io.sqlc.runtime.aggregate;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.kstream.Window;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.SessionWindow;
import org.apache.kafka.streams.kstream.internals.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Reads keys with windows, as {@link WindowedKeySerializer} writes them. */
public final class WindowedKeyDeserializer<K> implements RegistryDeserializer<Windowed<K>> {
  private final Deserializer<K> key;

  /** The size of time windows in ms, which is not in the bytes; 0 for sessions. */
  private final long sizeMs;

  private WindowedKeyDeserializer(Deserializer<K> key, long sizeMs) {
    this.key = key;
    this.sizeMs = sizeMs;
  }

  /**
   * For keys in tumbling and hopping windows.
   *
   * @param sizeMs their size, in ms
   */
  public static <K> WindowedKeyDeserializer<K> ofTime(Deserializer<K> key, long sizeMs) {
    return new WindowedKeyDeserializer<>(key, sizeMs);
  }

  /** For keys in sessions. */
  public static <K> WindowedKeyDeserializer<K> ofSessions(Deserializer<K> key) {
    return new WindowedKeyDeserializer<>(key, 0);
  }

  @Override
  public @Nullable Windowed<K> deserialize(@Nullable String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    int length = bytes.length - (sizeMs == 0 ? 2 * Long.BYTES : Long.BYTES);
    if (length < 0) {
      throw new UnreadableRecordException(
          UnreadableRecordException.Reason.WRONG_LENGTH,
          "a key of " + bytes.length + " bytes, which have no window");
    }
    K unwindowed = key.deserialize(topic, Arrays.copyOf(bytes, length));
    return unwindowed == null ? null : new Windowed<>(unwindowed, window(bytes, length));
  }

  private Window window(byte[] bytes, int from) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    long first = in.getLong();
    if (sizeMs == 0) {
      long start = in.getLong();
      check(start >= 0 && start <= first);
      return new SessionWindow(start, first);
    }
    check(first >= 0);
    return new TimeWindow(first, first > Long.MAX_VALUE - sizeMs ? Long.MAX_VALUE : first + sizeMs);
  }

  private static void check(boolean possible) {
    if (!possible) {
      throw new UnreadableRecordException(
          UnreadableRecordException.Reason.OUT_OF_RANGE, "a key with a window that cannot be");
    }
  }

  @Override
  public Deserializer<Windowed<K>> with(SchemaRegistry registry, String subject) {
    Deserializer<K> bound = Registries.reader(key, registry, subject);
    return bound == key ? this : new WindowedKeyDeserializer<>(bound, sizeMs);
  }
}
