package io.sqlc.samples.conformance;

import io.sqlc.runtime.aggregate.WindowResults;
import io.sqlc.runtime.early.EarlyConditions;
import io.sqlc.runtime.job.JobTopology;
import io.sqlc.runtime.job.Query;
import io.sqlc.runtime.job.StoresAbove;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** One query in a topology of its own: takes records of its topics, logs what it writes. */
final class QueryRun implements AutoCloseable {
  private static final String STREAMS_PREFIX = "ksql.streams.";

  /** The system property that has state kept as objects, as jobs do with a record cache. */
  private static final String TYPED = "conformance.typed";

  private final TopologyTestDriver driver;
  private final Set<String> topics;
  private final TopicLog written;
  private final EarlyConditions early;

  /**
   * Builds and starts the query.
   *
   * @param properties of the case; those for Kafka Streams begin with {@code ksql.streams.}
   * @param folder for its state
   */
  QueryRun(
      Query query,
      Map<String, String> properties,
      SchemaRegistry registry,
      Path folder,
      Troubles troubles,
      TopicLog written) {
    Properties config = config(properties, folder, troubles);
    StoresAbove above = Boolean.getBoolean(TYPED) ? storesAbove(config) : StoresAbove.NONE;
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    JobTopology queries = new JobTopology(builder, troubles, registry, above);
    query.build(queries);
    Topology topology = builder.build(config);
    this.early = queries.early();
    this.topics = sourceTopics(topology.describe());
    this.driver = new TopologyTestDriver(topology, config, Instant.EPOCH);
    this.written = written;
  }

  /** The topics that the query reads, its own internal ones included, sorted. */
  Set<String> topics() {
    return topics;
  }

  /** Feeds a record, unless a job would drop it early, and logs all that comes out. */
  void pipe(String topic, TestRecord<byte[], byte[]> record) {
    // where rows have offsets, the driver would give later records the wrong ones
    if (early.decideByContent(topic) && !early.wants(polled(topic, record))) {
      return;
    }
    TestInputTopic<byte[], byte[]> input =
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    input.pipeInput(record);
    for (String produced : new TreeSet<>(driver.producedTopicNames())) {
      TestOutputTopic<byte[], byte[]> output =
          driver.createOutputTopic(
              produced, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      output.readRecordsToList().forEach(out -> written.add(produced, out));
    }
  }

  private static ConsumerRecord<byte[], byte[]> polled(
      String topic, TestRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        topic,
        0,
        0,
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  @Override
  public void close() {
    driver.close();
  }

  /** Has state kept in memory until a commit, which the driver does after each record. */
  private static StoresAbove storesAbove(Properties config) {
    Map<String, Object> cached = new HashMap<>();
    config.forEach((name, value) -> cached.put((String) name, value));
    cached.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 1_000_000L);
    StoresAbove above = StoresAbove.in(cached);
    // other stores stay without a cache
    cached.remove(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG);
    config.putAll(cached);
    return above;
  }

  static Properties config(Map<String, String> properties, Path folder, Troubles troubles) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "conformance");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
    config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    config.put(WindowResults.EMIT_INTERVAL, 0L);
    config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Troubles.Skip.class);
    config.put(Troubles.Skip.TROUBLES, troubles);
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(STREAMS_PREFIX)) {
            config.put(name.substring(STREAMS_PREFIX.length()), value);
          }
        });
    return config;
  }

  private static Set<String> sourceTopics(TopologyDescription description) {
    Set<String> topics = new TreeSet<>();
    for (TopologyDescription.Subtopology part : description.subtopologies()) {
      for (TopologyDescription.Node node : part.nodes()) {
        if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
          topics.addAll(source.topicSet());
        }
      }
    }
    description.globalStores().forEach(store -> topics.addAll(store.source().topicSet()));
    return new LinkedHashSet<>(topics);
  }
}
