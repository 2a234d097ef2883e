package io.sqlc.samples.conformance;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stands in for the compiler: whatever the statements are, the result is a job of two queries. The
 * first copies topic {@code in} to topic {@code mid}, doubling the key; the second copies topic
 * {@code mid} to topic {@code out}.
 */
final class HandWrittenJob {
  private static final String SOURCE =
      """
      package conformance.job;

      import io.sqlc.runtime.job.Job;
      import io.sqlc.runtime.job.JobDescription;
      import io.sqlc.runtime.job.JobTopology;
      import io.sqlc.runtime.job.Query;
      import io.sqlc.runtime.job.StatementDescription;
      import io.sqlc.runtime.job.StreamSource;
      import java.util.List;
      import org.apache.kafka.common.serialization.Serdes;
      import org.apache.kafka.streams.kstream.Named;
      import org.apache.kafka.streams.kstream.Produced;

      public final class Main implements Job {
        @Override
        public JobDescription description() {
          return new JobDescription("conformance", List.of(), List.of());
        }

        @Override
        public List<Query> queries() {
          return List.of(new Copy("in", "mid", 2), new Copy("mid", "out", 1));
        }

        record Copy(String from, String to, int factor) implements Query {
          @Override
          public String name() {
            return to;
          }

          @Override
          public StatementDescription statement() {
            return new StatementDescription("case.sql:1", "");
          }

          @Override
          public void build(JobTopology topology) {
            topology
                .stream(
                    new StreamSource<>(
                        from,
                        from,
                        Serdes.Integer().deserializer(),
                        Serdes.String().deserializer()))
                .selectKey((key, value) -> BODY, Named.as(to + "-key"))
                .to(to, Produced.with(Serdes.Integer(), Serdes.String()).withName(to + "-sink"));
          }
        }
      }
      """;

  private HandWrittenJob() {}

  /** The job as described. */
  static Function<CompileRequest, CompileResult> copying() {
    return withKey("key == null ? null : Integer.valueOf(key * factor)");
  }

  /** The job with another Java expression for the key of each record. */
  static Function<CompileRequest, CompileResult> withKey(String expression) {
    String text = SOURCE.replace("BODY", expression);
    GeneratedJob job =
        new GeneratedJob(
            "conformance",
            "conformance.job.Main",
            List.of(new GeneratedJob.JavaFile("conformance/job/Main.java", text)),
            false);
    Catalog catalog = Catalog.EMPTY.with(stream("in")).with(stream("mid")).with(stream("out"));
    return request -> new CompileResult(Optional.of(job), catalog, List.of(), 1);
  }

  private static DataSource stream(String name) {
    return new DataSource(
        name,
        DataSource.Kind.STREAM,
        Topic.named(name),
        Schema.of(Column.key("K", SqlType.INT), Column.value("V", SqlType.STRING)),
        TopicFormat.of(Format.KAFKA, false),
        TopicFormat.of(Format.JSON, true),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        new SourceFile("case.sql", "").span(0, 0));
  }
}
