package io.sqlc.samples.conformance;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.runtime.job.Job;
import io.sqlc.samples.conformance.ConformanceCase.CaseRecord;
import io.sqlc.samples.conformance.ConformanceCase.KnownTopic;
import io.sqlc.samples.conformance.ConformanceCase.When;
import io.sqlc.samples.conformance.function.TestFunctions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs one case from its statements to the comparison. For one thread at a time. */
final class CaseRunner {
  private static final int DEFAULT_PARTITIONS = 4;

  private final Function<CompileRequest, CompileResult> compiler;
  private final MemoryCompiler javac;

  CaseRunner(Function<CompileRequest, CompileResult> compiler, MemoryCompiler javac) {
    this.compiler = compiler;
    this.javac = javac;
  }

  /** Runs the case; whatever goes wrong is its result. */
  CaseResult run(ConformanceCase c) {
    Troubles troubles = new Troubles();
    try {
      check(c, troubles);
      return CaseResult.passed(c);
    } catch (CaseFailure failure) {
      return CaseResult.failed(c, troubles.explain(failure));
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      return CaseResult.failed(c, new CaseFailure(FailureKind.INTERNAL_ERROR, Causes.text(e)));
    }
  }

  private void check(ConformanceCase c, Troubles troubles) throws Exception {
    CaseSource source = CaseSource.of(c.statements());
    CaseRegistry registry = registry(c, source);
    KnownSchemas schemas = new KnownSchemas(registry.schemas());
    CompileResult result = compiler.apply(request(c, source, schemas));
    List<Diagnostic> errors = Errors.of(result.diagnostics());
    boolean mustCompile = c.rejected().map(r -> r.when() == When.RUNNING).orElse(true);
    if (!mustCompile) {
      if (errors.isEmpty()) {
        throw new CaseFailure(FailureKind.WRONGLY_ACCEPTED, "compiled without an error");
      }
      Errors.checkRejection(errors, source);
      return;
    }
    if (!errors.isEmpty()) {
      throw Errors.refused(errors);
    }
    GeneratedJob generated =
        result
            .job()
            .orElseThrow(
                () -> new CaseFailure(FailureKind.INTERNAL_ERROR, "neither a job nor an error"));
    CatalogCheck.check(c.sources(), result.catalog());
    TopicCodecs codecs =
        new TopicCodecs(
            new TopicShapes(catalogs(c, schemas, result.catalog()), c.topics()), registry);
    Job job = load(generated);
    TopicLog written;
    try {
      written = new JobRun(c, codecs, registry, troubles).run(job);
    } catch (CaseFailure failure) {
      throw failure;
    } catch (IOException | RuntimeException e) {
      if (c.rejected().isPresent()) {
        return;
      }
      throw new CaseFailure(FailureKind.FAILED_RUNNING, Causes.text(e));
    }
    if (c.rejected().isPresent()) {
      throw new CaseFailure(FailureKind.WRONGLY_ACCEPTED, "ran without an error");
    }
    compare(c, codecs, written);
  }

  private static void compare(ConformanceCase c, TopicCodecs codecs, TopicLog written) {
    Map<String, List<CaseRecord>> expected = new LinkedHashMap<>();
    for (CaseRecord output : c.outputs()) {
      expected.computeIfAbsent(output.topic(), t -> new ArrayList<>()).add(output);
    }
    expected.forEach(
        (topic, records) -> new RecordComparison(topic, codecs).check(records, written.of(topic)));
  }

  private Job load(GeneratedJob generated) throws ReflectiveOperationException {
    MemoryClasses classes =
        new MemoryClasses(javac.compile(generated), CaseRunner.class.getClassLoader());
    return (Job) classes.loadClass(generated.mainClass()).getConstructor().newInstance();
  }

  /**
   * The catalogues that tell how topics are written. Where statements drop or replace sources, the
   * one after each statement counts: inputs may be for a source that is gone at the end.
   */
  private List<Catalog> catalogs(ConformanceCase c, KnownSchemas schemas, Catalog last) {
    List<Catalog> catalogs = new ArrayList<>();
    boolean changes =
        c.statements().stream()
            .map(s -> s.strip().toUpperCase(Locale.ROOT))
            .anyMatch(s -> s.startsWith("DROP") || s.matches("(?s)CREATE\\s+OR\\s+REPLACE\\b.*"));
    if (changes) {
      for (int i = 1; i < c.statements().size(); i++) {
        CaseSource prefix = CaseSource.of(c.statements().subList(0, i));
        catalogs.add(compiler.apply(request(c, prefix, schemas)).catalog());
      }
    }
    catalogs.add(last);
    return catalogs;
  }

  /**
   * The registry before the first statement. Where statements name schemas by ids that the case
   * does not give, the schemas of the declared topics were registered first.
   */
  private CaseRegistry registry(ConformanceCase c, CaseSource source) {
    CaseRegistry registry = new CaseRegistry(c.topics(), 0);
    boolean byId =
        c.statements().stream().anyMatch(s -> s.toUpperCase(Locale.ROOT).contains("SCHEMA_ID"));
    if (!byId) {
      return registry;
    }
    KnownSchemas schemas = new KnownSchemas(registry.schemas());
    Catalog catalog = compiler.apply(request(c, source, schemas)).catalog();
    int declared = 0;
    for (DataSource known : catalog.sources()) {
      if (!known.madeByQuery()) {
        declared += declares(known.keyFormat(), known.schema().key(), c, known, "keySchema");
        declared += declares(known.valueFormat(), known.schema().value(), c, known, "valueSchema");
      }
    }
    return new CaseRegistry(c.topics(), declared);
  }

  private static int declares(
      TopicFormat format, List<Column> columns, ConformanceCase c, DataSource source, String side) {
    boolean registers =
        switch (format.format()) {
          case AVRO, JSON_SR, PROTOBUF -> !columns.isEmpty();
          case NONE, KAFKA, DELIMITED, JSON, PROTOBUF_NOSR -> false;
        };
    boolean given =
        c.topics().stream()
            .anyMatch(t -> t.name().equals(source.topic().name()) && t.json().has(side));
    return registers && !given ? 1 : 0;
  }

  private static CompileRequest request(
      ConformanceCase c, CaseSource source, KnownSchemas schemas) {
    return new CompileRequest(
        List.of(source.file()),
        "conformance",
        "conformance.job",
        c.properties(),
        topics(c),
        schemas,
        TestFunctions.all());
  }

  /** All topics that the case names: they exist before the first statement. */
  private static List<Topic> topics(ConformanceCase c) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (KnownTopic known : c.topics()) {
      topics.put(known.name(), topic(c, known.name(), known.partitions(), known.replicas()));
    }
    Stream.concat(c.inputs().stream(), c.outputs().stream())
        .map(CaseRecord::topic)
        .forEach(
            name ->
                topics.computeIfAbsent(
                    name, n -> topic(c, n, OptionalInt.empty(), OptionalInt.empty())));
    for (String declared : StatedPartitions.declared(c.statements())) {
      int partitions = StatedPartitions.of(declared, c.statements()).orElse(DEFAULT_PARTITIONS);
      topics.putIfAbsent(
          declared,
          new Topic(
              declared,
              OptionalInt.of(partitions),
              OptionalInt.empty(),
              OptionalLong.empty(),
              Optional.empty()));
    }
    return List.copyOf(topics.values());
  }

  private static Topic topic(
      ConformanceCase c, String name, OptionalInt partitions, OptionalInt replicas) {
    int stated = StatedPartitions.of(name, c.statements()).orElse(DEFAULT_PARTITIONS);
    return new Topic(
        name,
        OptionalInt.of(partitions.orElse(stated)),
        OptionalInt.of(replicas.orElse(1)),
        OptionalLong.empty(),
        Optional.empty());
  }
}
