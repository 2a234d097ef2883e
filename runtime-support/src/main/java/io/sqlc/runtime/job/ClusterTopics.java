package io.sqlc.runtime.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the cluster what the job's topics are like. */
final class ClusterTopics {
  private final Admin admin;
  private final String servers;
  private final long timeoutMs;
  private final List<String> problems;
  private final List<String> warnings;
  private final Map<String, TopicState> states = new HashMap<>();

  /** Adds what it cannot find out to these lists. */
  ClusterTopics(
      Admin admin, String servers, long timeoutMs, List<String> problems, List<String> warnings) {
    this.admin = admin;
    this.servers = servers;
    this.timeoutMs = timeoutMs;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** The topics that are there, by name; also those of which that is all that can be said. */
  Map<String, TopicState> lookUp(List<String> names) throws StartException, InterruptedException {
    Map<String, KafkaFuture<org.apache.kafka.clients.admin.TopicDescription>> found =
        admin.describeTopics(names).topicNameValues();
    for (var entry : new TreeMap<>(found).entrySet()) {
      String name = entry.getKey();
      try {
        org.apache.kafka.clients.admin.TopicDescription topic =
            entry.getValue().get(timeoutMs, TimeUnit.MILLISECONDS);
        int replicas = topic.partitions().get(0).replicas().size();
        states.put(
            name, new TopicState(topic.partitions().size(), (short) replicas, Optional.empty()));
      } catch (ExecutionException e) {
        lookUpFailed(name, e.getCause() == null ? e : e.getCause());
      } catch (TimeoutException e) {
        throw noAnswer(servers);
      }
    }
    lookUpConfigs();
    return states;
  }

  private void lookUpConfigs() throws StartException, InterruptedException {
    List<ConfigResource> resources =
        states.entrySet().stream()
            .filter(entry -> entry.getValue().isKnown())
            .map(entry -> new ConfigResource(ConfigResource.Type.TOPIC, entry.getKey()))
            .toList();
    if (resources.isEmpty()) {
      return;
    }
    List<String> hidden = new ArrayList<>();
    for (var entry : admin.describeConfigs(resources).values().entrySet()) {
      String name = entry.getKey().name();
      try {
        TopicState.Configs configs =
            configs(entry.getValue().get(timeoutMs, TimeUnit.MILLISECONDS));
        states.computeIfPresent(
            name,
            (same, state) ->
                new TopicState(state.partitions(), state.replicas(), Optional.of(configs)));
      } catch (ExecutionException e) {
        hidden.add(name);
      } catch (TimeoutException e) {
        throw noAnswer(servers);
      }
    }
    if (!hidden.isEmpty()) {
      warnings.add(
          "the job may not read the configuration of "
              + String.join(", ", hidden)
              + ": cleanup policy and retention are neither checked nor copied\n  give its user the"
              + " right DescribeConfigs on them");
    }
  }

  private static TopicState.Configs configs(Config config) {
    ConfigEntry retention = config.get(TopicConfig.RETENTION_MS_CONFIG);
    ConfigEntry policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
    ConfigEntry time = config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
    return new TopicState.Configs(
        policy == null || policy.value() == null ? "delete" : policy.value(),
        retention == null || retention.value() == null
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(retention.value())),
        retention != null && retention.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG,
        time != null && "LogAppendTime".equals(time.value()));
  }

  private void lookUpFailed(String name, Throwable cause) throws StartException {
    if (cause instanceof UnknownTopicOrPartitionException) {
      return;
    }
    if (cause instanceof AuthenticationException) {
      throw new StartException(
          "the broker at "
              + servers
              + " refuses the credentials: "
              + cause.getMessage()
              + "\n  check security.protocol and the sasl.* and ssl.* properties in the file of"
              + " --config");
    }
    if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
      throw noAnswer(servers);
    }
    states.put(name, TopicState.UNKNOWN);
    problems.add(
        cause instanceof AuthorizationException
            ? "the job may not describe the topic "
                + name
                + "\n  give its user the rights Describe and Read or Write on the topic"
            : "the topic " + name + " cannot be looked up: " + cause.getMessage());
  }

  static StartException noAnswer(String servers) {
    return new StartException(
        "the broker at "
            + servers
            + " takes connections but does not answer as Kafka\n  check the address and"
            + " security.protocol: a listener with TLS or SASL needs them in the file of --config");
  }
}
