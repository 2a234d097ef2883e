package io.sqlc.runtime.job;

/**
 * Puts a record's timestamp (epoch ms), partition and offset into the pseudo columns of its row.
 */
@FunctionalInterface
public interface PseudoColumns<V> {

  /** The row with its pseudo columns. */
  V fill(V row, long timestamp, int partition, long offset);
}
