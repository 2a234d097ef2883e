package io.sqlc.runtime.aggregate;

import org.apache.kafka.streams.StreamsConfig;

/** Settings of aggregations in windows. */
public final class WindowResults {
  /**
   * The property for how often, in ms of the clock, Kafka Streams looks for windows that are over,
   * where only their final results are told. Jobs set it to 0: a result then follows the record
   * that ends its window, not a later one, and does not depend on the clock.
   */
  public static final String EMIT_INTERVAL =
      StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION;

  private WindowResults() {}
}
