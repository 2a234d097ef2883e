package io.sqlc.runtime.window;

import io.sqlc.runtime.typed.ObjectMemory;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.jspecify.annotations.Nullable;

/** Whether a job keeps the aggregates of windows as objects between two commits. */
public final class WindowMode {
  /** The property that switches it off with {@code false}. */
  public static final String TYPED_WINDOWS = "sqlc.typed.windows";

  /** As Kafka Streams does it by itself: with bytes, in the record cache where there is one. */
  public static final WindowMode ORDINARY = new WindowMode(null);

  private final @Nullable ObjectMemory memory;

  private WindowMode(@Nullable ObjectMemory memory) {
    this.memory = memory;
  }

  /** Keeps objects, of not much more than so many bytes in all stores of the process. */
  public static WindowMode typed(long bytes) {
    return new WindowMode(new ObjectMemory(bytes));
  }

  /**
   * What the properties of a job ask for: objects, unless they are switched off, or there is no
   * record cache, so that each change has to be forwarded.
   */
  public static WindowMode of(Map<String, Object> properties) {
    if ("false".equals(String.valueOf(properties.get(TYPED_WINDOWS)))) {
      return ORDINARY;
    }
    long bytes = new TopologyConfig(new StreamsConfig(properties)).cacheSize;
    return bytes == 0 ? ORDINARY : typed(bytes);
  }

  Optional<ObjectMemory> memory() {
    return Optional.ofNullable(memory);
  }
}
