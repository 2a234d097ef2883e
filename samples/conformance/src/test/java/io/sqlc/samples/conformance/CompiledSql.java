package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.JobTopology;
import io.sqlc.runtime.job.Query;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** SQL as a job in memory. */
final class CompiledSql {
  private CompiledSql() {}

  static Job job(String sql) throws ReflectiveOperationException, IOException {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("test.sql", sql)),
                    "test",
                    "test.job",
                    Map.of(),
                    List.of()));
    assertEquals(List.of(), result.diagnostics());
    try (MemoryCompiler javac = new MemoryCompiler(System.getProperty("java.class.path"))) {
      MemoryClasses classes =
          new MemoryClasses(
              javac.compile(result.job().orElseThrow()), CompiledSql.class.getClassLoader());
      return (Job)
          classes.loadClass(result.job().orElseThrow().mainClass()).getConstructor().newInstance();
    }
  }

  /** All queries as one topology. */
  static Topology topology(Job job, Properties config, Troubles troubles) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    JobTopology topology = new JobTopology(builder, troubles);
    for (Query query : job.queries()) {
      query.build(topology);
    }
    return builder.build(config);
  }

  /** Settings for tests: one output for each input, all names made by us. */
  static Properties config(java.nio.file.Path folder) {
    return QueryRun.config(Map.of(), folder, new Troubles());
  }
}
