package io.sqlc.runtime.job;

import io.sqlc.runtime.error.CountingExpressionErrors;
import io.sqlc.runtime.error.ErrorLog;
import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.error.JobCounters;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
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
    return new JobAssembly(
        builder.build(properties),
        counters,
        properties,
        new SchemaUse(registry, topology.subjects(), topology.registered()));
  }
}
