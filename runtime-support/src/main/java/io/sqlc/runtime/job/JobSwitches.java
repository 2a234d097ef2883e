package io.sqlc.runtime.job;

import io.sqlc.runtime.early.EarlyWhere;
import io.sqlc.runtime.group.TypedGroups;
import io.sqlc.runtime.json.EarlyStop;
import io.sqlc.runtime.recent.RecentRowStores;
import io.sqlc.runtime.table.TypedTables;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** The properties that switch something on or off. */
final class JobSwitches {
  static final List<String> NAMES =
      List.of(
          EarlyWhere.PROPERTY,
          EarlyStop.PROPERTY,
          TypedGroups.WINDOWS,
          TypedGroups.GROUPS,
          TypedTables.PROPERTY,
          RecentRowStores.PROPERTY);

  private JobSwitches() {}

  /**
   * Checks those that are there: a slip of the pen must not leave a switch as it was.
   *
   * @throws ConfigException where one is neither true nor false
   */
  static void check(Map<String, ?> configs) {
    for (String name : NAMES) {
      Object value = configs.get(name);
      if (value != null && !List.of("true", "false").contains(value.toString())) {
        throw new ConfigException(name, value, "must be one of false, true");
      }
    }
  }
}
