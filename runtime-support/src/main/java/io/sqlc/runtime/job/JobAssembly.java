package io.sqlc.runtime.job;

import io.sqlc.runtime.early.EarlyConditions;
import io.sqlc.runtime.early.EarlyWhere;
import io.sqlc.runtime.error.CountingExpressionErrors;
import io.sqlc.runtime.error.ErrorLog;
import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.error.JobCounters;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

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

    StreamsBuilder builder =
        new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings.properties())));
    SchemaRegistry registry =
        RegistrySettings.of(new StreamsConfig(settings.properties()).originals())
            .<SchemaRegistry>map(RegistryClient::new)
            .orElseGet(SchemaRegistry::none);
    JobTopology topology =
        new JobTopology(
            builder,
            new CountingExpressionErrors(
                log, ErrorSettings.stops(configs, ErrorSettings.EXPRESSION_ERRORS)),
            registry);
    job.queries().forEach(query -> query.build(topology));

    Properties properties = new Properties();
    properties.putAll(configs);
    Topology built = builder.build(properties);
    EarlyConditions early = topology.early().whereStateless(built);
    if (!"false".equals(configs.get(EarlyWhere.PROPERTY)) && !early.topics().isEmpty()) {
      dropEarly(properties, early);
    }
    return new JobAssembly(
        built,
        counters,
        properties,
        new SchemaUse(registry, topology.subjects(), topology.registered()));
  }

  /** Adds the interceptor to those of the users, for the consumers that read the job's topics. */
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
  }
}
