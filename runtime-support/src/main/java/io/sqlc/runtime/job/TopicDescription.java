package io.sqlc.runtime.job;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A topic that users see, as the job needs it.
 *
 * @param source the stream or table over it
 * @param schema its columns as SQL: {@code ID BIGINT KEY, NAME STRING}
 * @param keyFormat for instance {@code KAFKA}
 * @param valueFormat for instance {@code JSON}
 * @param partitions what the SQL asks for; empty for an input: as it is; empty for an output: as
 *     {@code copiedFrom}
 * @param replicas as partitions
 * @param retentionMs retention of a topic that the job makes, in ms
 * @param cleanupPolicy of a topic that the job makes
 * @param copiedFrom the topic whose partitions, replicas and retention an output copies where it
 *     must be made and nothing else is said
 * @param windowRetentionMs of the output of a windowed aggregation: how long windows are kept and
 *     may change, in ms
 */
public record TopicDescription(
    String name,
    Direction direction,
    String source,
    String schema,
    String keyFormat,
    String valueFormat,
    OptionalInt partitions,
    OptionalInt replicas,
    OptionalLong retentionMs,
    Optional<String> cleanupPolicy,
    Optional<String> copiedFrom,
    OptionalLong windowRetentionMs) {

  /** A topic without windows. */
  public TopicDescription(
      String name,
      Direction direction,
      String source,
      String schema,
      String keyFormat,
      String valueFormat,
      OptionalInt partitions,
      OptionalInt replicas,
      OptionalLong retentionMs,
      Optional<String> cleanupPolicy,
      Optional<String> copiedFrom) {
    this(
        name,
        direction,
        source,
        schema,
        keyFormat,
        valueFormat,
        partitions,
        replicas,
        retentionMs,
        cleanupPolicy,
        copiedFrom,
        OptionalLong.empty());
  }

  /** Whether the job reads a topic that others write, or writes it (and may read it too). */
  public enum Direction {
    INPUT,
    OUTPUT
  }
}
