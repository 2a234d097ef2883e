package io.sqlc.runtime.rocksdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class SharedMemoryTest {
  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void storesShareOneBudgetAndStayWithinIt() throws Exception {
    MemoryBudget budget = new MemoryBudget(8 * MEGABYTE);
    try (Options first = options(budget);
        Options second = options(budget);
        RocksDB one = RocksDB.open(first, folder.resolve("one").toString());
        RocksDB two = RocksDB.open(second, folder.resolve("two").toString())) {
      assertSame(first.writeBufferManager(), second.writeBufferManager());
      byte[] value = new byte[10_000];
      for (int i = 0; i < 3000; i++) {
        value[i] = (byte) i;
        one.put(("key" + i).getBytes("UTF-8"), value);
        two.put(("key" + i).getBytes("UTF-8"), value);
      }
      for (int i = 0; i < 3000; i++) {
        assertEquals(10_000, one.get(("key" + i).getBytes("UTF-8")).length);
      }
      assertTrue(budget.used() > MEGABYTE, budget.used() + " bytes");
      assertTrue(budget.used() < 16 * MEGABYTE, budget.used() + " bytes");
    }
  }

  @Test
  void leavesStoresOfOtherTopologiesAlone() {
    try (Options options = new Options()) {
      new SharedMemory().setConfig("store", options, Map.of());
      assertEquals(null, options.writeBufferManager());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"much", "-1", "0", "1000"})
  void refusesWhatIsNoBudget(String value) {
    assertThrows(ConfigException.class, () -> MemoryBudget.of(value));
  }

  @Test
  void takesTheBudgetOfTheConfiguration() {
    assertEquals(256 * MEGABYTE, MemoryBudget.of(null).bytes());
    assertEquals(64 * MEGABYTE, MemoryBudget.of("67108864").bytes());
  }

  private static Options options(MemoryBudget budget) {
    RocksDB.loadLibrary();
    Options options = new Options();
    options.setCreateIfMissing(true);
    options.setTableFormatConfig(new BlockBasedTableConfig());
    new SharedMemory().setConfig("store", options, Map.of(MemoryBudget.BUDGET, budget));
    return options;
  }
}
