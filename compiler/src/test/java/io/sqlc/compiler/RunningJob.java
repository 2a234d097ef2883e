package io.sqlc.compiler;

import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.plan.rule.PlanRule;
import io.sqlc.compiler.plan.rule.PlanRules;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.JobTopology;
import io.sqlc.runtime.job.Query;
import io.sqlc.runtime.job.StoresAbove;
import io.sqlc.runtime.json.EarlyStop;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.NullMarked;

/**
 * SQL that was compiled down to classes, without a warning of javac, and that takes records whose
 * keys and values are texts. For tests of what generated code computes.
 */
public final class RunningJob implements AutoCloseable {
  /** Each change goes on. */
  private static final Map<String, ?> NO_CACHE =
      Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);

  private final GeneratedJob generated;
  private final TopologyTestDriver driver;
  private final List<String> failures = new ArrayList<>();

  private RunningJob(GeneratedJob generated) {
    this(generated, NO_CACHE);
  }

  private RunningJob(GeneratedJob generated, Map<String, ?> settings) {
    this.generated = generated;
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
    StoresAbove above = StoresAbove.in(properties);
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    JobTopology topology = new JobTopology(builder, new Noted(), SchemaRegistry.none(), above);
    if ("true".equals(properties.get(EarlyStop.PROPERTY))) {
      topology.stopEarly();
    }
    for (Query query : load(generated).queries()) {
      query.build(topology);
    }
    Properties config = new Properties();
    config.putAll(properties);
    this.driver = new TopologyTestDriver(builder.build(config), config, Instant.EPOCH);
  }

  /** Starts the queries of some SQL, which must compile. */
  public static RunningJob of(String sql) {
    return of(sql, PlanRules.ALL);
  }

  /** The same with properties of the job; commits come after each record. */
  static RunningJob of(String sql, Map<String, ?> settings) {
    return new RunningJob(compile(sql, PlanRules.ALL), settings);
  }

  /** The same with some of the rules that make plans better. */
  static RunningJob of(String sql, List<PlanRule> rules) {
    return new RunningJob(compile(sql, rules));
  }

  private static GeneratedJob compile(String sql, List<PlanRule> rules) {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("test.sql", sql)),
                    "test",
                    "test.job",
                    Map.of(),
                    List.of()),
                rules);
    return result
        .job()
        .orElseThrow(() -> new AssertionError("does not compile: " + result.diagnostics()));
  }

  /** SQL that calls users' functions, whose sources must compile without a warning, too. */
  public static RunningJob of(String sql, UserFunctions functions) {
    return of(sql, functions, NO_CACHE);
  }

  /** The same with properties of the job. */
  public static RunningJob of(String sql, UserFunctions functions, Map<String, ?> settings) {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("test.sql", sql)),
                    "test",
                    "test.job",
                    Map.of("ksql.functions.configured.greeting", "hello"),
                    List.of(),
                    KnownSchemas.NONE,
                    functions.classes()));
    return new RunningJob(
        result
            .job()
            .map(job -> job.with(functions.sources()))
            .orElseThrow(() -> new AssertionError("does not compile: " + result.diagnostics())),
        settings);
  }

  /** Gives a record with a time, in epoch ms. */
  void feed(String topic, String key, String value, long time) {
    driver
        .createInputTopic(topic, new StringSerializer(), new StringSerializer())
        .pipeInput(key, value, time);
  }

  /** Whole records that were written to a topic since this was last asked, as text. */
  List<String> records(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new StringDeserializer())
        .readRecordsToList()
        .stream()
        .map(r -> Arrays.toString(r.key()) + " " + r.value() + " at " + r.timestamp())
        .toList();
  }

  /** The class of a store. */
  String storeClass(String store) {
    StateStore found = driver.getAllStateStores().get(store);
    return found == null ? "none" : found.getClass().getSimpleName();
  }

  /** Gives a record to all queries that read a topic. */
  public void feed(String topic, String key, String value) {
    driver
        .createInputTopic(topic, new StringSerializer(), new StringSerializer())
        .pipeInput(key, value);
  }

  /** The values that were written to a topic since this was last asked. */
  public List<String> written(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new StringDeserializer())
        .readValuesToList();
  }

  /** The bytes of a store's rows, by those of their keys. */
  public SortedMap<Bytes, byte[]> stored(String store) {
    SortedMap<Bytes, byte[]> rows = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = bytesOf(store).all()) {
      all.forEachRemaining(row -> rows.put(row.key, row.value));
    }
    return rows;
  }

  /** Puts rows into a store that another version of the job has stored. */
  public void restore(String store, Map<Bytes, byte[]> rows) {
    rows.forEach(bytesOf(store)::put);
  }

  /** The store below the one that knows rows. */
  @SuppressWarnings("unchecked") // below rows are bytes
  private KeyValueStore<Bytes, byte[]> bytesOf(String store) {
    return (KeyValueStore<Bytes, byte[]>)
        ((WrappedStateStore<?, ?, ?>) driver.getTimestampedKeyValueStore(store)).wrapped();
  }

  /** The positions in the SQL of what could not be computed so far, each as often as it failed. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** The generated source of a query. */
  public String source(String className) {
    return generated.files().stream()
        .filter(file -> file.path().endsWith("/" + className + ".java"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Override
  public void close() {
    driver.close();
  }

  private static Job load(GeneratedJob generated) {
    List<Path> classPath =
        Stream.of(Job.class, StreamsBuilder.class, Bytes.class, NullMarked.class)
            .map(RunningJob::place)
            .toList();
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try {
      ClassCompiler.of(classPath)
          .withoutWarnings()
          .compile(generated.files())
          .forEach(
              (entry, bytes) -> classes.put(entry.replace(".class", "").replace('/', '.'), bytes));
    } catch (DiagnosticException e) {
      throw new AssertionError(String.valueOf(e.diagnostics().get(0).notes()), e);
    }
    ClassLoader loader =
        new ClassLoader(RunningJob.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      return (Job) loader.loadClass(generated.mainClass()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** The jar or folder that a class is from. */
  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private final class Noted implements ExpressionErrors {
    @Override
    public void failed(ExpressionSite site, RuntimeException cause) {
      failures.add(site.position());
    }

    @Override
    public void dropped(ExpressionSite site, String reason) {
      failures.add(site.position());
    }
  }
}
