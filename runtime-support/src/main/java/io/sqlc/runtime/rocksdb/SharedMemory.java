package io.sqlc.runtime.rocksdb;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * Lets each RocksDB store of the job use the job's {@link MemoryBudget}. Kafka Streams' default is
 * a budget for each store and partition, without a bound for the process.
 */
public final class SharedMemory implements RocksDBConfigSetter {

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    if (configs.get(MemoryBudget.BUDGET) instanceof MemoryBudget budget) {
      budget.applyTo(options);
    }
  }

  /** Does nothing: the budget belongs to all stores and lives as long as the process. */
  @Override
  public void close(String storeName, Options options) {}
}
