package io.sqlc.compiler.catalog;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of a topic when compiling.
 *
 * @param partitions empty: as the topic has it, or for a sink as its left-most source
 * @param replicas empty: as the topic has it, or for a sink as its left-most source
 * @param retentionMs retention that a topic made by the job gets, in ms
 */
public record Topic(
    String name,
    OptionalInt partitions,
    OptionalInt replicas,
    OptionalLong retentionMs,
    Optional<String> cleanupPolicy) {

  public static Topic named(String name) {
    return new Topic(
        name, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty());
  }
}
