package io.sqlc.runtime.job;

import io.sqlc.runtime.error.BadRecordHandler;
import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.error.FailedExpressionHandler;
import io.sqlc.runtime.error.WriteErrorHandler;
import io.sqlc.runtime.recent.RecentRowMemory;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.rocksdb.MemoryBudget;
import io.sqlc.runtime.rocksdb.MemorySize;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/** Puts a job's configuration together: the command line, the file, and the job's defaults. */
final class JobSettingsReader {
  static final String START_TIMEOUT = "sqlc.start.timeout.ms";
  static final String CLOSE_TIMEOUT = "sqlc.close.timeout.ms";

  private static final long DEFAULT_START_TIMEOUT_MS = 10_000;
  private static final long DEFAULT_CLOSE_TIMEOUT_MS = 20_000;

  /**
   * What goes to a partition at once. Kafka's 16 KiB are full after some hundred rows, and each
   * batch has its own cost, at the job and at the broker; bigger ones than this make the heap grow
   * (docs/benchmarks.md).
   */
  private static final int BATCH_SIZE = 32 * 1024;

  private static final int MOST_DEFAULT_THREADS = 4;

  private JobSettingsReader() {}

  /**
   * The settings in force.
   *
   * @throws UsageException where the file cannot be read, or no broker is given
   * @throws StartException where a property has a value that it cannot have
   */
  static JobSettings read(JobOptions options, String defaultApplicationId)
      throws UsageException, StartException {
    Map<String, Object> properties = new HashMap<>();
    if (options.config().isPresent()) {
      properties.putAll(file(options.config().get()));
    }
    options.bootstrapServers().ifPresent(servers -> properties.put("bootstrap.servers", servers));
    if (!properties.containsKey("bootstrap.servers")) {
      throw new UsageException(
          "no Kafka broker is given: add --bootstrap-servers HOST:PORT, or bootstrap.servers=…"
              + " to the file of --config");
    }
    try {
      return complete(properties, defaultApplicationId);
    } catch (ConfigException e) {
      throw new StartException(
          "the configuration is not valid: "
              + e.getMessage()
              + options.config().map(file -> "\n  correct it in " + file).orElse(""));
    }
  }

  /** As {@link #read}, for building the topology alone, which needs no broker. */
  static JobSettings readOffline(JobOptions options, String defaultApplicationId)
      throws UsageException, StartException {
    return read(
        new JobOptions(
            options.action(),
            options.bootstrapServers().or(() -> Optional.of("localhost:9092")),
            options.config()),
        defaultApplicationId);
  }

  private static JobSettings complete(Map<String, Object> given, String defaultApplicationId) {
    Map<String, Object> properties = new HashMap<>(resolved(given));
    List<String> warnings = KnownProperties.warnings(properties.keySet());
    long startTimeout = milliseconds(properties, START_TIMEOUT, DEFAULT_START_TIMEOUT_MS);
    long closeTimeout = milliseconds(properties, CLOSE_TIMEOUT, DEFAULT_CLOSE_TIMEOUT_MS);
    ErrorSettings.check(properties);
    JobSwitches.check(properties);
    MemorySize.of(properties.get(MemoryBudget.PROPERTY)); // a wrong one is told with all others
    RecentRowMemory.of(properties.get(RecentRowMemory.PROPERTY));

    properties.putIfAbsent(StreamsConfig.APPLICATION_ID_CONFIG, defaultApplicationId);
    properties.putIfAbsent(
        StreamsConfig.NUM_STREAM_THREADS_CONFIG,
        Math.min(MOST_DEFAULT_THREADS, Runtime.getRuntime().availableProcessors()));
    properties.putIfAbsent(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, BadRecordHandler.class);
    properties.putIfAbsent(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, WriteErrorHandler.class);
    properties.putIfAbsent(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedExpressionHandler.class);
    // Kafka's future default; without it Kafka warns at each start
    properties.putIfAbsent("processing.exception.handler.global.enabled", true);
    if (!given.containsKey("consumer." + ConsumerConfig.AUTO_OFFSET_RESET_CONFIG)) {
      properties.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }
    String batchSize = StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG);
    if (!given.containsKey(ProducerConfig.BATCH_SIZE_CONFIG)) {
      properties.putIfAbsent(batchSize, BATCH_SIZE);
    }
    Object guarantee = properties.get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG);
    if (guarantee == null || guarantee.equals(StreamsConfig.AT_LEAST_ONCE)) {
      // ksqlDB's; with exactly_once_v2 Kafka's own 100 ms hold
      properties.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 2000);
    }
    // Names are part of what the compiler promises, so this is not for users to change.
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);

    StreamsConfig config = new StreamsConfig(properties);
    RegistrySettings.of(config.originals()); // wrong ones are told with all others
    String applicationId = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
    return new JobSettings(
        properties,
        applicationId,
        config.getList(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG),
        config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG),
        Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG), applicationId).toString(),
        !given.containsKey(StreamsConfig.STATE_DIR_CONFIG),
        startTimeout,
        closeTimeout,
        warnings);
  }

  /**
   * With what Kafka's config providers have for <code>${provider:key}</code>. Kafka asks them
   * again; what is checked and used here must be the same values, and not their names.
   */
  private static Map<String, Object> resolved(Map<String, Object> given) {
    return new AbstractConfig(new ConfigDef(), given, false).originals();
  }

  private static Map<String, Object> file(Path file) throws UsageException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new UsageException("--config " + file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new UsageException("--config " + file + ": the file is not UTF-8 text");
    } catch (IllegalArgumentException e) {
      throw new UsageException("--config " + file + ": the file has a broken \\u escape");
    } catch (IOException e) {
      throw new UsageException(
          "--config "
              + file
              + (Files.isDirectory(file) ? ": it is a directory" : ": the file cannot be read"));
    }
    Map<String, Object> result = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      result.put(name, properties.getProperty(name).trim());
    }
    return result;
  }

  private static long milliseconds(Map<String, Object> properties, String name, long otherwise) {
    Object value = properties.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long result = Long.parseLong(value.toString());
      if (result > 0) {
        return result;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ConfigException(name, value, "must be a number of milliseconds above 0");
  }
}
