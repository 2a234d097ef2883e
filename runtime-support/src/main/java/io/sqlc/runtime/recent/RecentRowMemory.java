package io.sqlc.runtime.recent;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** How much of the heap the rows of joins that are remembered may take, all stores together. */
public final class RecentRowMemory {
  /** The bytes. */
  public static final String PROPERTY = "sqlc.recent.rows.memory.bytes";

  private static final long MOST_BY_DEFAULT = 64L * 1024 * 1024;
  private static final int PART_OF_HEAP = 8;

  private RecentRowMemory() {}

  /**
   * The bytes that a configuration asks for.
   *
   * @param value of {@link #PROPERTY}; null for an eighth of the largest heap, at most 64 MiB
   * @throws ConfigException where it is no number of bytes
   */
  public static long of(@Nullable Object value) {
    if (value == null) {
      return Math.min(MOST_BY_DEFAULT, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }
    try {
      long bytes = Long.parseLong(value.toString());
      if (bytes > 0) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ConfigException(
        PROPERTY,
        value,
        "must be a number of bytes, at least 1; "
            + RecentRowStores.PROPERTY
            + "=false switches it off");
  }
}
