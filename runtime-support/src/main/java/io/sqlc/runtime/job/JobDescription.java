package io.sqlc.runtime.job;

import java.util.List;

/**
 * What a job is made of.
 *
 * @param applicationId the default; {@code application.id} in the configuration overrides it
 * @param statements all statements of the SQL files in order
 * @param topics the topics it reads and writes, in order of first mention
 * @param joined topics that need as many partitions as each other
 * @param handedOver streams whose topics are not read back
 */
public record JobDescription(
    String applicationId,
    List<StatementDescription> statements,
    List<TopicDescription> topics,
    List<JoinedTopics> joined,
    List<HandedOver> handedOver) {
  public JobDescription {
    statements = List.copyOf(statements);
    topics = List.copyOf(topics);
    joined = List.copyOf(joined);
    handedOver = List.copyOf(handedOver);
  }

  /** A job that reads all of its topics back. */
  public JobDescription(
      String applicationId,
      List<StatementDescription> statements,
      List<TopicDescription> topics,
      List<JoinedTopics> joined) {
    this(applicationId, statements, topics, joined, List.of());
  }

  /** A job that joins no topics. */
  public JobDescription(
      String applicationId, List<StatementDescription> statements, List<TopicDescription> topics) {
    this(applicationId, statements, topics, List.of());
  }
}
