package io.sqlc.runtime.rocksdb;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The size of the {@link MemoryBudget}, which jobs that carry no RocksDB can read, too. */
public final class MemorySize {
  private static final long DEFAULT_BYTES = 256L * 1024 * 1024;
  private static final long LEAST_BYTES = 4L * 1024 * 1024;

  private MemorySize() {}

  /**
   * The bytes that a configuration asks for.
   *
   * @param value of {@link MemoryBudget#PROPERTY}; null for the default
   * @throws ConfigException where it is no number, or too small
   */
  public static long of(@Nullable Object value) {
    if (value == null) {
      return DEFAULT_BYTES;
    }
    try {
      long bytes = Long.parseLong(value.toString());
      if (bytes >= LEAST_BYTES) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ConfigException(
        MemoryBudget.PROPERTY, value, "must be a number of bytes, at least " + LEAST_BYTES);
  }
}
