package io.sqlc.runtime.job;

import io.sqlc.runtime.job.TopicDescription.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Looks at the cluster before the job starts, reports all that is wrong at once, and only if
 * nothing is wrong makes the topics that are missing.
 */
final class StartCheck {
  /** Partitions and replicas of a topic; fewer than 1 replicas are the broker's default. */
  private record Shape(int partitions, short replicas) {}

  private static final short BROKER_DEFAULT = -1;

  private final Admin admin;
  private final String servers;
  private final long timeoutMs;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();
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
   * @return the names of the topics made
   * @throws StartException with all that keeps the job from starting
   */
  static List<String> run(JobDescription job, Optional<String> problem, JobSettings settings)
      throws StartException, InterruptedException {
    BrokerReach.await(settings.bootstrapServers(), settings.startTimeoutMs());
    Map<String, Object> configs =
        new StreamsConfig(settings.properties()).getAdminConfigs(settings.applicationId());
    Admin admin = client(configs);
    try {
      return new StartCheck(
              admin, String.join(",", settings.bootstrapServers()), settings.startTimeoutMs())
          .check(job, problem);
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
  List<String> check(JobDescription job, Optional<String> problem)
      throws StartException, InterruptedException {
    List<TopicDescription> topics = job.topics();
    problem.ifPresent(problems::add);
    lookUp(topics);
    for (TopicDescription topic : topics) {
      Shape shape = shapes.get(topic.name());
      if (shape != null) {
        compare(topic, shape);
      } else if (topic.direction() == Direction.OUTPUT || topic.partitions().isPresent()) {
        plan(topic);
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
    if (!problems.isEmpty()) {
      throw new StartException(problems);
    }
    return create();
  }

  private void lookUp(List<TopicDescription> topics) throws StartException, InterruptedException {
    List<String> names = topics.stream().map(TopicDescription::name).distinct().toList();
    Map<String, KafkaFuture<org.apache.kafka.clients.admin.TopicDescription>> found =
        admin.describeTopics(names).topicNameValues();
    for (var entry : new TreeMap<>(found).entrySet()) {
      String name = entry.getKey();
      try {
        org.apache.kafka.clients.admin.TopicDescription topic =
            entry.getValue().get(timeoutMs, TimeUnit.MILLISECONDS);
        int replicas = topic.partitions().get(0).replicas().size();
        shapes.put(name, new Shape(topic.partitions().size(), (short) replicas));
      } catch (ExecutionException e) {
        lookUpFailed(name, e.getCause() == null ? e : e.getCause());
      } catch (TimeoutException e) {
        throw noAnswer();
      }
    }
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
      throw noAnswer();
    }
    shapes.put(name, new Shape(0, BROKER_DEFAULT));
    problems.add(
        cause instanceof AuthorizationException
            ? "the job may not describe the topic "
                + name
                + "\n  give its user the rights Describe and Read or Write on the topic"
            : "the topic " + name + " cannot be looked up: " + cause.getMessage());
  }

  private StartException noAnswer() {
    return new StartException(
        "the broker at "
            + servers
            + " takes connections but does not answer as Kafka\n  check the address and"
            + " security.protocol: a listener with TLS or SASL needs them in the file of --config");
  }

  private void compare(TopicDescription topic, Shape shape) {
    if (shape.partitions() == 0) {
      return;
    }
    differs(topic, "partitions", topic.partitions(), shape.partitions());
    differs(topic, "replicas", topic.replicas(), shape.replicas());
  }

  private void compare(JoinedTopics joined) {
    Shape left = shapes.get(joined.left());
    Shape right = shapes.get(joined.right());
    if (left != null
        && right != null
        && left.partitions() > 0
        && right.partitions() > 0
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

  private void plan(TopicDescription topic) {
    Optional<Shape> model = topic.copiedFrom().map(shapes::get).filter(s -> s.partitions() > 0);
    int partitions =
        topic.partitions().isPresent() && topic.partitions().getAsInt() > 0
            ? topic.partitions().getAsInt()
            : model.map(Shape::partitions).orElse(1);
    short replicas =
        topic.replicas().isPresent() && topic.replicas().getAsInt() > 0
            ? (short) topic.replicas().getAsInt()
            : model.map(Shape::replicas).orElse(BROKER_DEFAULT);
    Map<String, String> configs = new HashMap<>();
    topic
        .cleanupPolicy()
        .ifPresent(policy -> configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    topic
        .retentionMs()
        .ifPresent(ms -> configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(ms)));
    shapes.put(topic.name(), new Shape(partitions, replicas));
    missing.add(
        new NewTopic(
                topic.name(),
                Optional.of(partitions),
                replicas == BROKER_DEFAULT ? Optional.empty() : Optional.of(replicas))
            .configs(configs));
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
        throw noAnswer();
      }
    }
    if (!problems.isEmpty()) {
      throw new StartException(problems);
    }
    return made;
  }
}
