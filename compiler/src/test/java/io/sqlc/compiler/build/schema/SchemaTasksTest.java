package io.sqlc.compiler.build.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulling and checking, from the lock and from a registry. */
class SchemaTasksTest {
  private static final String READINGS =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"n\",\"type\":\"int\"},"
          + "{\"name\":\"t\",\"type\":\"string\"}]}";

  @TempDir Path folder;
  private CannedRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new CannedRegistry().with("readings-value", "BACKWARD", List.of(READINGS));
    sql("SELECT n, t FROM readings");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private void sql(String select) throws IOException {
    Files.writeString(
        folder.resolve("job.sql"),
        "CREATE STREAM readings WITH (KAFKA_TOPIC='readings', VALUE_FORMAT='AVRO');\n"
            + "CREATE STREAM large WITH (KAFKA_TOPIC='large') AS "
            + select
            + ";\n");
  }

  /** What ksqlDB registers for columns, INT but for T. */
  private static String large(String... columns) {
    StringBuilder fields = new StringBuilder();
    for (String column : columns) {
      fields
          .append(fields.isEmpty() ? "" : ",")
          .append("{\"name\":\"" + column + "\",\"type\":[\"null\",\"")
          .append(column.equals("T") ? "string" : "int")
          .append("\"],\"default\":null}");
    }
    return "{\"type\":\"record\",\"name\":\"KsqlDataSourceSchema\",\"namespace\":"
        + "\"io.confluent.ksql.avro_schemas\",\"fields\":["
        + fields
        + "]}";
  }

  private SchemaTasks tasks() {
    return new SchemaTasks(List.of(Path.of("job.sql")), folder);
  }

  private LiveSchemas live() {
    return LiveSchemas.at(registry.url(), Optional.empty());
  }

  private SchemaReport check(Optional<LiveSchemas> from) {
    return tasks().check(from, Map.of(), List.of());
  }

  @Test
  void whatIsPulledIsEnoughToCompileAndToCheck() {
    registry.with("large-value", "FULL", List.of(large("N", "T")));
    assertEquals(
        List.of(
            "wrote schemas/large-value.avsc",
            "wrote schemas/readings-value.avsc",
            "wrote schemas/schemas.lock"),
        tasks().pull(live()).lines());
    registry.close();
    SchemaReport report = check(Optional.empty());
    assertEquals(List.of(), report.diagnostics());
    assertEquals(List.of("checked 1 of 1 output schemas; the others are new"), report.lines());
  }

  @Test
  void aBreakIsAnErrorFromTheLockAndFromTheRegistry() throws IOException {
    registry.with("large-value", "BACKWARD", List.of(large("N", "T")));
    tasks().pull(live());
    sql("SELECT n, n AS t FROM readings");
    for (Optional<LiveSchemas> from : List.of(Optional.<LiveSchemas>empty(), Optional.of(live()))) {
      SchemaReport report = check(from);
      assertEquals(List.of(), report.lines());
      Diagnostic problem = report.diagnostics().get(0);
      assertEquals("SQLC0742", problem.code().id());
      assertTrue(problem.message().contains("(version 1, BACKWARD)"), problem.message());
    }
  }

  /** Version 2 has lost T, whose name came back as a number: version 1 cannot be read. */
  @Test
  void theLockSaysWhatItCannotTellOfTransitiveLevels() throws IOException {
    registry.with("large-value", "BACKWARD_TRANSITIVE", List.of(large("N", "T"), large("N")));
    tasks().pull(live());
    sql("SELECT n, n AS t FROM readings");
    SchemaReport locked = check(Optional.empty());
    assertEquals(List.of(), locked.diagnostics());
    assertEquals(
        "large-value must go with all its versions (BACKWARD_TRANSITIVE), but the lock has only"
            + " the newest: --registry URL compares them all",
        locked.lines().get(1));
    Diagnostic problem = check(Optional.of(live())).diagnostics().get(0);
    assertTrue(problem.message().contains("(version 1, BACKWARD_TRANSITIVE)"), problem.message());
  }
}
