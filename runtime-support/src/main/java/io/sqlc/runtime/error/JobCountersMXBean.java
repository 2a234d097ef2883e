package io.sqlc.runtime.error;

import java.util.Map;

/**
 * What JMX shows of a job's {@link JobCounters}, as {@code io.sqlc:type=job,id=<application.id>}.
 */
public interface JobCountersMXBean {

  /** Records that could not be read, since the start. */
  long getBadRecords();

  /** Expressions that could not be computed, since the start. */
  long getExpressionErrors();

  /** Records that could not be written, since the start. */
  long getUnwrittenRecords();

  /** Rows that belong to no group, since the start. */
  long getDroppedRows();

  /** All counts by what was counted and why. */
  Map<String, Long> getCounts();
}
