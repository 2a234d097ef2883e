package io.sqlc.runtime.job;

import io.sqlc.runtime.group.TypedGroups;
import io.sqlc.runtime.recent.RecentRowStores;
import io.sqlc.runtime.table.TypedTables;
import java.util.Map;
import java.util.Optional;

/**
 * What stands above the stores of a job, and keeps objects or rows in memory.
 *
 * @param tables empty where rows of tables are not remembered
 */
public record StoresAbove(TypedGroups groups, Optional<TypedTables> tables, RecentRowStores joins) {
  /** All as Kafka Streams does it by itself. */
  public static final StoresAbove NONE =
      new StoresAbove(TypedGroups.NONE, Optional.empty(), RecentRowStores.NONE);

  /**
   * That of a job with the given properties, which are changed so that Kafka Streams knows of it;
   * to be asked before its topology is built with them.
   */
  public static StoresAbove in(Map<String, Object> properties) {
    return new StoresAbove(
        TypedGroups.in(properties), TypedTables.in(properties), RecentRowStores.in(properties));
  }
}
