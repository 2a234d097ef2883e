package io.sqlc.runtime.job;

import org.apache.kafka.common.header.Headers;

/**
 * Puts what a record has beside key and value into the columns of its row that ask for it: its
 * timestamp (epoch ms), partition, offset and headers.
 */
@FunctionalInterface
public interface PseudoColumns<V> {

  /** The row with its pseudo columns and header columns. */
  V fill(V row, long timestamp, int partition, long offset, Headers headers);
}
