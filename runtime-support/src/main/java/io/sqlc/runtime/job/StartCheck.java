package io.sqlc.runtime.job;

import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.job.TopicDescription.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Looks at the cluster before the job starts, reports all that is wrong at once, and only if
 * nothing is wrong makes the topics that are missing.
 */
final class StartCheck {
  /**
   * What came of it.
   *
   * @param made the names of the topics made
   * @param warnings what may lose rows but does not keep the job from starting
   */
  record Report(List<String> made, List<String> warnings) {
    Report {
      made = List.copyOf(made);
      warnings = List.copyOf(warnings);
    }
  }

  private final Admin admin;
  private final String servers;
  private final long timeoutMs;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, TopicState> states = new HashMap<>();
  private final List<NewTopic> missing = new ArrayList<>();

  StartCheck(Admin admin, String servers, long timeoutMs) {
    this.admin = admin;
    this.servers = servers;
    this.timeoutMs = timeoutMs;
  }

  /**
   * Checks the cluster and makes missing topics.
   *
   * @param problem one that is known already
   * @throws StartException with all that keeps the job from starting
   */
  static Report run(JobDescription job, Optional<String> problem, JobSettings settings)
      throws StartException, InterruptedException {
    BrokerReach.await(settings.bootstrapServers(), settings.startTimeoutMs());
    Map<String, Object> configs =
        new StreamsConfig(settings.properties()).getAdminConfigs(settings.applicationId());
    Admin admin = client(configs);
    try {
      return new StartCheck(
              admin, String.join(",", settings.bootstrapServers()), settings.startTimeoutMs())
          .check(job, problem, settings);
    } finally {
      admin.close(Duration.ZERO); // else it waits a minute for calls that nobody answers
    }
  }

  private static Admin client(Map<String, Object> configs) throws StartException {
    try {
      return Admin.create(configs);
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StartException(
          "the Kafka client cannot be made: "
              + cause.getMessage()
              + "\n  check the security settings in the file of --config");
    }
  }

  /** As {@link #run}, on a cluster that is known to answer. */
  private Report check(JobDescription job, Optional<String> problem, JobSettings settings)
      throws StartException, InterruptedException {
    boolean skipsWrites = !ErrorSettings.stops(settings.properties(), ErrorSettings.WRITE_ERRORS);
    return check(
        job,
        problem,
        new HandOverCheck(admin, settings.applicationId(), skipsWrites, servers, timeoutMs));
  }

  Report check(JobDescription job, Optional<String> problem, HandOverCheck handOver)
      throws StartException, InterruptedException {
    List<TopicDescription> topics = job.topics();
    problem.ifPresent(problems::add);
    states.putAll(
        new ClusterTopics(admin, servers, timeoutMs, problems, warnings)
            .lookUp(topics.stream().map(TopicDescription::name).distinct().toList()));
    TopicRules rules = new TopicRules(servers, problems, warnings);
    for (TopicDescription topic : topics) {
      TopicState state = states.get(topic.name());
      if (state != null) {
        rules.check(topic, state);
      } else if (topic.direction() == Direction.OUTPUT || topic.partitions().isPresent()) {
        plan(topic, job).configs().ifPresent(configs -> rules.checkConfigs(topic, configs));
      } else {
        problems.add(
            "the topic "
                + topic.name()
                + " does not exist, which "
                + topic.source()
                + " reads\n  create it: kafka-topics.sh --bootstrap-server "
                + servers
                + " --create --topic "
                + topic.name()
                + " --partitions 4");
      }
    }
    job.joined().forEach(this::compare);
    problems.addAll(handOver.problems(job.handedOver(), states));
    if (!problems.isEmpty()) {
      throw new StartException(problems);
    }
    handOver.forget();
    return new Report(create(), warnings);
  }

  private void compare(JoinedTopics joined) {
    TopicState left = states.get(joined.left());
    TopicState right = states.get(joined.right());
    if (left != null
        && right != null
        && left.isKnown()
        && right.isKnown()
        && left.partitions() != right.partitions()) {
      problems.add(
          "%s joins the topics %s (%d partitions) and %s (%d partitions): records of one key meet only where both have as many\n  copy one of them with PARTITIONS=%d: CREATE STREAM … WITH (PARTITIONS=%d) AS SELECT … PARTITION BY …"
              .formatted(
                  joined.query(),
                  joined.left(),
                  left.partitions(),
                  joined.right(),
                  right.partitions(),
                  left.partitions(),
                  left.partitions()));
    }
  }

  /** A topic that the job makes: as the SQL says, or else as the topic that it is made from. */
  private TopicState plan(TopicDescription topic, JobDescription job) {
    Optional<TopicState> model = topic.copiedFrom().map(states::get).filter(TopicState::isKnown);
    int partitions =
        topic.partitions().isPresent() && topic.partitions().getAsInt() > 0
            ? topic.partitions().getAsInt()
            : model.map(TopicState::partitions).orElse(1);
    short replicas =
        topic.replicas().isPresent() && topic.replicas().getAsInt() > 0
            ? (short) topic.replicas().getAsInt()
            : model.map(TopicState::replicas).orElse(TopicState.BROKER_DEFAULT);
    OptionalLong retention = retention(topic, model);
    Map<String, String> configs = new HashMap<>();
    topic
        .cleanupPolicy()
        .ifPresent(policy -> configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    retention.ifPresent(ms -> configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(ms)));
    if (job.handedOver().stream().anyMatch(stream -> stream.topic().equals(topic.name()))) {
      configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    }
    TopicState state =
        new TopicState(
            partitions,
            replicas,
            Optional.of(
                new TopicState.Configs(
                    topic.cleanupPolicy().orElse("delete"),
                    retention,
                    retention.isPresent(),
                    false)));
    states.put(topic.name(), state);
    missing.add(
        new NewTopic(
                topic.name(),
                Optional.of(partitions),
                replicas == TopicState.BROKER_DEFAULT ? Optional.empty() : Optional.of(replicas))
            .configs(configs));
    return state;
  }

  /** What the SQL says; else what was set for the model, if the topic is cleaned up by age. */
  private static OptionalLong retention(TopicDescription topic, Optional<TopicState> model) {
    boolean byAge = topic.cleanupPolicy().filter(policy -> policy.contains("delete")).isPresent();
    return topic.retentionMs().isPresent() || !byAge
        ? topic.retentionMs()
        : model
            .flatMap(TopicState::configs)
            .filter(TopicState.Configs::ownRetention)
            .map(TopicState.Configs::retentionMs)
            .orElse(OptionalLong.empty());
  }

  private List<String> create() throws StartException, InterruptedException {
    List<String> made = new ArrayList<>();
    Map<String, KafkaFuture<Void>> results = admin.createTopics(missing).values();
    for (NewTopic topic : missing) {
      try {
        KafkaFuture<Void> result = Objects.requireNonNull(results.get(topic.name()));
        result.get(timeoutMs, TimeUnit.MILLISECONDS);
        made.add(topic.name());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (!(cause instanceof TopicExistsException)) { // else another copy was faster
          problems.add(
              cause instanceof AuthorizationException
                  ? "the job may not create the topic "
                      + topic.name()
                      + "\n  create it with "
                      + topic.numPartitions()
                      + " partitions, or give the job's user the right Create"
                  : "the topic " + topic.name() + " cannot be created: " + cause.getMessage());
        }
      } catch (TimeoutException e) {
        throw ClusterTopics.noAnswer(servers);
      }
    }
    if (!problems.isEmpty()) {
      throw new StartException(problems);
    }
    return made;
  }
}
