package io.sqlc.runtime.aggregate;

import org.apache.kafka.streams.kstream.Windowed;
import org.jspecify.annotations.Nullable;

/** Reads keys with windows; of no key, all is NULL. */
public final class WindowedKeys {
  private WindowedKeys() {}

  /** The key without its window. */
  public static <K> @Nullable K key(@Nullable Windowed<K> key) {
    return key == null ? null : key.key();
  }

  /** WINDOWSTART: epoch ms. */
  public static @Nullable Long start(@Nullable Windowed<?> key) {
    return key == null ? null : (Long) key.window().start();
  }

  /** WINDOWEND: epoch ms; of a session the time of its last record. */
  public static @Nullable Long end(@Nullable Windowed<?> key) {
    return key == null ? null : (Long) key.window().end();
  }

  /** WINDOWEND of a time window of a size, in ms, that starts with the key's: epoch ms. */
  public static @Nullable Long end(@Nullable Windowed<?> key, long sizeMs) {
    return key == null ? null : (Long) (key.window().start() + sizeMs);
  }
}
