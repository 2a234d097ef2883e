package io.sqlc.runtime.job;

import io.sqlc.runtime.aggregate.WindowResults;
import io.sqlc.runtime.early.EarlyClients;
import io.sqlc.runtime.early.EarlyConditions;
import io.sqlc.runtime.early.EarlyWhere;
import io.sqlc.runtime.error.CountingExpressionErrors;
import io.sqlc.runtime.error.ErrorLog;
import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.error.ExpressionErrorPolicy;
import io.sqlc.runtime.error.JobCounters;
import io.sqlc.runtime.json.EarlyStop;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.rocksdb.MemoryBudget;
import io.sqlc.runtime.rocksdb.SharedMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * A job's topology and all that goes with it, ready to run.
 *
 * @param properties for Kafka Streams, with what its handlers need
 * @param schemas what it needs of the schema registry
 */
record JobAssembly(
    Topology topology, JobCounters counters, Properties properties, SchemaUse schemas) {

  /** Builds the queries of a job into one topology. */
  static JobAssembly of(Job job, JobSettings settings) {
    Map<String, Object> configs = new HashMap<>(settings.properties());
    JobCounters counters = new JobCounters();
    boolean showValues = "true".equals(configs.get(ErrorSettings.LOG_VALUES));
    ErrorLog log = new ErrorLog(counters, showValues);
    configs.put(ErrorSettings.ERROR_LOG, log);
    configs.put(
        ErrorSettings.USER_TOPICS,
        job.description().topics().stream()
            .map(TopicDescription::name)
            .collect(Collectors.toUnmodifiableSet()));
    configs.put(WindowResults.EMIT_INTERVAL, 0L);
    StoresAbove above = StoresAbove.in(configs);

    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(configs)));
    SchemaRegistry registry =
        RegistrySettings.of(new StreamsConfig(settings.properties()).originals())
            .<SchemaRegistry>map(RegistryClient::new)
            .orElseGet(SchemaRegistry::none);
    JobTopology topology =
        new JobTopology(
            builder,
            new CountingExpressionErrors(log, ExpressionErrorPolicy.of(configs)),
            registry,
            above);
    if ("true".equals(configs.get(EarlyStop.PROPERTY))) {
      topology.stopEarly();
    }
    job.queries().forEach(query -> query.build(topology));

    Properties properties = new Properties();
    properties.putAll(configs);
    Topology built = builder.build(properties);
    EarlyConditions early = topology.early();
    if (!"false".equals(configs.get(EarlyWhere.PROPERTY)) && !early.topics().isEmpty()) {
      dropEarly(properties, early);
    }
    if (!readsTopicsTogether(built)) {
      doNotIdle(properties);
    }
    if (hasStores(built) && isCarried("org.rocksdb.RocksDB")) {
      boundMemory(properties);
    }
    return new JobAssembly(
        built,
        counters,
        properties,
        new SchemaUse(registry, topology.subjects(), topology.registered()));
  }

  private static boolean hasStores(Topology topology) {
    return topology.describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .anyMatch(node -> node instanceof Processor processor && !processor.stores().isEmpty());
  }

  /** Whether some task reads two topics, whose records Kafka Streams takes in the order of time. */
  private static boolean readsTopicsTogether(Topology topology) {
    return topology.describe().subtopologies().stream()
        .anyMatch(
            part ->
                part.nodes().stream()
                        .filter(Source.class::isInstance)
                        .mapToInt(source -> topics((Source) source))
                        .sum()
                    > 1);
  }

  /** A pattern may stand for any number of topics. */
  private static int topics(Source source) {
    return source.topicSet() == null ? 2 : source.topicSet().size();
  }

  /**
   * Where each task reads one topic there is nothing to wait for; but with the default of 0 Kafka
   * Streams thinks about it anew for each record, which costs about 5 % of a simple job's CPU.
   */
  private static void doNotIdle(Properties properties) {
    properties.putIfAbsent(
        StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
  }

  private static boolean isCarried(String className) {
    return JobAssembly.class.getResource("/" + className.replace('.', '/') + ".class") != null;
  }

  /** Lets all stores share one budget, unless the users have a setter of their own. */
  private static void boundMemory(Properties properties) {
    MemoryBudget budget = MemoryBudget.of(properties.get(MemoryBudget.PROPERTY));
    properties.putIfAbsent(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
    properties.put(MemoryBudget.BUDGET, budget);
  }

  /**
   * Adds the interceptor to those of the users, for the consumers that read the job's topics.
   * Without any of theirs, which would see records whose values were not copied, it decides before
   * values are copied.
   */
  private static void dropEarly(Properties properties, EarlyConditions early) {
    String interceptors = ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG;
    Object others =
        Stream.of("main.consumer.", "consumer.", "")
            .map(prefix -> properties.get(prefix + interceptors))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String mine = EarlyWhere.class.getName();
    properties.put(
        StreamsConfig.mainConsumerPrefix(interceptors),
        others.toString().isBlank() ? mine : others + "," + mine);
    properties.put(StreamsConfig.mainConsumerPrefix(EarlyWhere.CONDITIONS), early);
    if (others.toString().isBlank()) {
      properties.putIfAbsent(StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, EarlyClients.class);
    }
  }
}
