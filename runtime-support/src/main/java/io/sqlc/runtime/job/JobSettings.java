package io.sqlc.runtime.job;

import java.util.List;
import java.util.Map;

/**
 * A job's configuration, complete and checked.
 *
 * @param properties for Kafka Streams; may hold secrets: never print it
 * @param applicationId in force
 * @param bootstrapServers where to start from
 * @param threads stream threads
 * @param stateDirectory of this application
 * @param temporaryState whether the state directory is the default, below the temporary folder
 * @param startTimeoutMs how long to wait for the broker at the start
 * @param closeTimeoutMs how long a clean stop may take
 * @param warnings about the configuration, for the log
 */
record JobSettings(
    Map<String, Object> properties,
    String applicationId,
    List<String> bootstrapServers,
    int threads,
    String stateDirectory,
    boolean temporaryState,
    long startTimeoutMs,
    long closeTimeoutMs,
    List<String> warnings) {
  JobSettings {
    properties = Map.copyOf(properties);
    bootstrapServers = List.copyOf(bootstrapServers);
    warnings = List.copyOf(warnings);
  }

  /** Without the properties, which may hold secrets. */
  @Override
  public String toString() {
    return "settings of " + applicationId;
  }
}
