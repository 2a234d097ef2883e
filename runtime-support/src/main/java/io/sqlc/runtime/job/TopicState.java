package io.sqlc.runtime.job;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a topic is like, or will be like once the job has made it.
 *
 * @param partitions 0 where the topic could not be looked up
 * @param replicas fewer than 1 are the broker's default
 * @param configs empty where they could not be looked up
 */
record TopicState(int partitions, short replicas, Optional<Configs> configs) {
  static final short BROKER_DEFAULT = -1;

  /** A topic that could not be looked up. */
  static final TopicState UNKNOWN = new TopicState(0, BROKER_DEFAULT, Optional.empty());

  boolean isKnown() {
    return partitions > 0;
  }

  /**
   * The configuration that matters.
   *
   * @param cleanupPolicy such as {@code compact,delete}
   * @param retentionMs negative: for ever; empty: as the broker has it for all topics
   * @param ownRetention whether it was set for this topic
   * @param stampsRecords whether records get the time at which they are written
   */
  record Configs(
      String cleanupPolicy, OptionalLong retentionMs, boolean ownRetention, boolean stampsRecords) {

    boolean isCompacted() {
      return cleanupPolicy.contains("compact");
    }

    boolean isDeleted() {
      return cleanupPolicy.contains("delete");
    }

    /** How long records are kept at least by their age; empty where age does not count. */
    OptionalLong deletedAfterMs() {
      return isDeleted() && retentionMs.isPresent() && retentionMs.getAsLong() >= 0
          ? retentionMs
          : OptionalLong.empty();
    }
  }
}
