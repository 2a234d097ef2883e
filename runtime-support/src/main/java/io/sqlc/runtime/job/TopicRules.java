package io.sqlc.runtime.job;

import io.sqlc.runtime.job.TopicDescription.Direction;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Compares topics with what their streams and tables need. What would surely go wrong is a problem
 * and stops the start; what may lose rows for others, or later, is a warning.
 */
final class TopicRules {
  private static final String STREAM = "delete";
  private static final String TABLE = "compact";

  private final String servers;
  private final List<String> problems;
  private final List<String> warnings;

  /** Rules that add what they find to these lists. */
  TopicRules(String servers, List<String> problems, List<String> warnings) {
    this.servers = servers;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** Checks a topic that is there. */
  void check(TopicDescription topic, TopicState state) {
    if (!state.isKnown()) {
      return;
    }
    differs(topic, "partitions", topic.partitions(), state.partitions());
    differs(topic, "replicas", topic.replicas(), state.replicas());
    state.configs().ifPresent(configs -> checkConfigs(topic, configs));
  }

  /** Checks how a topic is cleaned up; also one that the job is about to make. */
  void checkConfigs(TopicDescription topic, TopicState.Configs configs) {
    switch (topic.cleanupPolicy().orElse("")) {
      case TABLE -> checkTable(topic, configs);
      case STREAM -> checkStream(topic, configs);
      default -> checkWindowedTable(topic, configs);
    }
    OptionalLong asked = topic.retentionMs();
    OptionalLong actual = configs.deletedAfterMs();
    if (asked.isPresent() && actual.isPresent() && asked.getAsLong() != actual.getAsLong()) {
      warnings.add(
          "the topic %s keeps records for %d ms, but %s asks for %d ms; the job does not change topics that are there\n  change it: %s"
              .formatted(
                  topic.name(),
                  actual.getAsLong(),
                  topic.source(),
                  asked.getAsLong(),
                  alter(topic, "retention.ms=" + asked.getAsLong())));
    }
  }

  private void checkTable(TopicDescription topic, TopicState.Configs configs) {
    if (configs.isDeleted() && !configs.retentionMs().equals(OptionalLong.of(-1))) {
      warnings.add(
          "the topic %s of the table %s is cleaned up by age (cleanup.policy=%s): rows that have not changed for %s are deleted from it, and a job that starts anew misses them\n  let it keep the last row of each key: %s"
              .formatted(
                  topic.name(),
                  topic.source(),
                  configs.cleanupPolicy(),
                  configs.retentionMs().isPresent()
                      ? configs.retentionMs().getAsLong() + " ms"
                      : "its retention.ms",
                  alter(topic, "cleanup.policy=compact")));
    }
  }

  private void checkStream(TopicDescription topic, TopicState.Configs configs) {
    if (!configs.isCompacted() || configs.isDeleted()) {
      return;
    }
    if (topic.direction() == Direction.OUTPUT && topic.keyFormat().equals("NONE")) {
      problems.add(
          "the topic %s of the stream %s is compacted, and the broker refuses records without a key there\n  let it keep all records: %s\n  or give the stream a key, or another topic"
              .formatted(topic.name(), topic.source(), alter(topic, "cleanup.policy=delete")));
      return;
    }
    warnings.add(
        "the topic %s of the stream %s is compacted (cleanup.policy=%s): of the records of one key only the last is sure to stay, so that a job that reads it later misses others%s\n  let it keep all records: %s"
            .formatted(
                topic.name(),
                topic.source(),
                configs.cleanupPolicy(),
                topic.direction() == Direction.OUTPUT
                    ? "; records without a key are refused there"
                    : "",
                alter(topic, "cleanup.policy=delete")));
  }

  private void checkWindowedTable(TopicDescription topic, TopicState.Configs configs) {
    OptionalLong needed = topic.windowRetentionMs();
    OptionalLong actual = configs.deletedAfterMs();
    if (needed.isEmpty()) {
      return;
    }
    if (!configs.isDeleted()) {
      warnings.add(
          "the topic %s of the windowed table %s is never cleaned up by age (cleanup.policy=%s): it keeps every window for ever\n  let it delete old windows: %s"
              .formatted(
                  topic.name(),
                  topic.source(),
                  configs.cleanupPolicy(),
                  alter(topic, "cleanup.policy=[compact,delete]")));
    } else if (actual.isPresent()
        && actual.getAsLong() < needed.getAsLong()
        && topic.retentionMs().isEmpty()) {
      warnings.add(
          "the topic %s keeps records for %d ms, but windows of %s are kept and may change for %d ms: results may be gone before their window closes\n  keep them as long: %s\n  or say RETENTION in WINDOW, or RETENTION_MS in WITH"
              .formatted(
                  topic.name(),
                  actual.getAsLong(),
                  topic.source(),
                  needed.getAsLong(),
                  alter(topic, "retention.ms=" + needed.getAsLong())));
    }
  }

  private void differs(TopicDescription topic, String what, OptionalInt asked, int there) {
    if (asked.isPresent() && asked.getAsInt() > 0 && asked.getAsInt() != there) {
      problems.add(
          "the topic %s has %d %s, but %s asks for %d\n  change %s in the SQL to %d, or use another topic"
              .formatted(
                  topic.name(),
                  there,
                  what,
                  topic.source(),
                  asked.getAsInt(),
                  what.toUpperCase(Locale.ROOT),
                  there));
    }
  }

  private String alter(TopicDescription topic, String config) {
    return "kafka-configs.sh --bootstrap-server "
        + servers
        + " --alter --entity-type topics --entity-name "
        + topic.name()
        + " --add-config "
        + config;
  }
}
