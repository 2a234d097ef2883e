package io.sqlc.runtime.rocksdb;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory that all RocksDB stores of a job share: blocks with their indexes and filters, and
 * what is not yet written to files, which may take up half of it. Made when the first store is
 * opened.
 */
public final class MemoryBudget {
  /** The bytes of all together. */
  public static final String PROPERTY = "sqlc.rocksdb.memory.bytes";

  /**
   * Not for users: hands the budget to the {@link SharedMemory} that Kafka makes for each store.
   */
  public static final String BUDGET = "sqlc.internal.rocksdb.budget";

  private static final long LARGEST_BUFFER = 16L * 1024 * 1024;
  private static final double SHARE_OF_INDEXES = 0.1;

  private final long bytes;
  private @Nullable LRUCache cache;
  private @Nullable WriteBufferManager writeBuffers;

  /** A budget of so many bytes. */
  public MemoryBudget(long bytes) {
    this.bytes = bytes;
  }

  /**
   * The budget that a configuration asks for.
   *
   * @param value of {@link #PROPERTY}; null for the default
   * @throws ConfigException where it is no number, or too small
   */
  public static MemoryBudget of(@Nullable Object value) {
    return new MemoryBudget(MemorySize.of(value));
  }

  /** The bytes that stores may use. */
  public long bytes() {
    return bytes;
  }

  /** The bytes in use by all stores. */
  public synchronized long used() {
    return cache == null ? 0 : cache.getUsage();
  }

  synchronized void applyTo(Options options) {
    LRUCache shared = cache;
    WriteBufferManager buffers = writeBuffers;
    if (shared == null || buffers == null) {
      RocksDB.loadLibrary();
      shared = new LRUCache(bytes, -1, false, SHARE_OF_INDEXES);
      buffers = new WriteBufferManager(bytes / 2, shared);
      cache = shared;
      writeBuffers = buffers;
    }
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(shared);
      table.setCacheIndexAndFilterBlocks(true);
      table.setCacheIndexAndFilterBlocksWithHighPriority(true);
      table.setPinTopLevelIndexAndFilter(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(buffers);
    options.setWriteBufferSize(Math.min(LARGEST_BUFFER, bytes / 8));
  }
}
