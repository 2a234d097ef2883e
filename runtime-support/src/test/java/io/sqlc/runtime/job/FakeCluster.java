package io.sqlc.runtime.job;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/** What an admin client says of a cluster that has some topics. */
final class FakeCluster {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "604800000",
          "message.timestamp.type", "CreateTime");

  private final Map<String, Integer> partitions = new TreeMap<>();
  private final Map<String, Map<String, String>> configs = new HashMap<>();
  private final List<NewTopic> created = new ArrayList<>();
  private boolean hidden;

  /** Adds a topic with what was set for it alone. */
  FakeCluster topic(String name, int count, Map<String, String> own) {
    partitions.put(name, count);
    configs.put(name, own);
    return this;
  }

  /** Lets nobody read the configuration of topics. */
  FakeCluster hideConfigs() {
    hidden = true;
    return this;
  }

  /** The topics that were made: name, partitions, configuration. */
  List<String> created() {
    return created.stream()
        .map(t -> t.name() + " " + t.numPartitions() + " " + new TreeMap<>(t.configs()))
        .toList();
  }

  Admin admin() {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "describeTopics" -> topics((Collection<?>) arguments[0]);
                  case "describeConfigs" -> configs((Collection<?>) arguments[0]);
                  case "createTopics" -> create((Collection<?>) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private DescribeTopicsResult topics(Collection<?> names) {
    Map<String, KafkaFuture<TopicDescription>> found = new TreeMap<>();
    for (Object name : names) {
      Integer count = partitions.get((String) name);
      found.put(
          (String) name,
          count == null
              ? failed(new UnknownTopicOrPartitionException())
              : KafkaFuture.completedFuture(description((String) name, count)));
    }
    return new DescribeTopicsResult(null, found) {};
  }

  private DescribeConfigsResult configs(Collection<?> resources) {
    Map<ConfigResource, KafkaFuture<Config>> found = new HashMap<>();
    for (Object resource : resources) {
      ConfigResource topic = (ConfigResource) resource;
      found.put(
          topic,
          hidden
              ? failed(new TopicAuthorizationException(topic.name()))
              : KafkaFuture.completedFuture(config(topic.name())));
    }
    return new DescribeConfigsResult(found) {};
  }

  private Config config(String topic) {
    Map<String, String> own = configs.getOrDefault(topic, Map.of());
    List<ConfigEntry> entries = new ArrayList<>();
    DEFAULTS.forEach(
        (name, value) ->
            entries.add(
                new ConfigEntry(
                    name,
                    own.getOrDefault(name, value),
                    own.containsKey(name)
                        ? ConfigSource.DYNAMIC_TOPIC_CONFIG
                        : ConfigSource.DEFAULT_CONFIG,
                    false,
                    false,
                    List.of(),
                    ConfigEntry.ConfigType.STRING,
                    "")));
    return new Config(entries);
  }

  private CreateTopicsResult create(Collection<?> topics) {
    Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> made = new HashMap<>();
    for (Object topic : topics) {
      created.add((NewTopic) topic);
      made.put(((NewTopic) topic).name(), KafkaFuture.completedFuture(null));
    }
    return new CreateTopicsResult(made) {};
  }

  private static <T> KafkaFuture<T> failed(RuntimeException cause) {
    KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
    future.completeExceptionally(cause);
    return future;
  }

  private static TopicDescription description(String name, int count) {
    Node broker = new Node(1, "broker", 9092);
    List<TopicPartitionInfo> partitions =
        IntStream.range(0, count)
            .mapToObj(i -> new TopicPartitionInfo(i, broker, List.of(broker), List.of(broker)))
            .toList();
    return new TopicDescription(name, false, partitions);
  }
}
