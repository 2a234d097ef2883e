package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INSERT INTO … VALUES is checked as ksqlDB's prompt checks it, and left out of the job. */
class InsertValuesTest {
  private static final String SOURCES =
      "CREATE STREAM s (k STRING KEY, i INT, b BIGINT, d DOUBLE, m DECIMAL(4,2), f BOOLEAN, dt"
          + " DATE, ts TIMESTAMP, x BYTES, a ARRAY<BIGINT>, st STRUCT<p INT, q STRING>) WITH"
          + " (KAFKA_TOPIC='s', VALUE_FORMAT='JSON');CREATE TABLE t (k STRING PRIMARY KEY, i INT)"
          + " WITH (KAFKA_TOPIC='t', VALUE_FORMAT='JSON');";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s (i) VALUES (1)",
        "s (k, b) VALUES ('a' + 'b', -1)",
        "s (b, d, m) VALUES (5000000000, 1, 99)",
        "s (d, m) VALUES (1.5, 12.30)",
        "s (m) VALUES (1.500)",
        "s (f, i) VALUES (TRUE, NULL)",
        "s (dt, ts) VALUES ('2024-02-29', '2024-02-29T10:00')",
        "s (x) VALUES ('YWI=')",
        "s (a, st) VALUES (ARRAY[1, 2], STRUCT(q := 'x'))",
        "s (i, k) VALUES (LEN('abc'), UCASE('a'))",
        "s (ROWTIME, i) VALUES (1234, 1)",
        "t VALUES ('a', NULL)"
      })
  void whatColumnsTakeIsLeftOutOfTheJobWithAWarning(String insert) {
    assertEquals(List.of(DiagnosticCode.INSERT_NOT_WRITTEN), codes(insert));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s (i) VALUES (5000000000)",
        "s (i) VALUES ('1')",
        "s (k) VALUES (1)",
        "s (b) VALUES (1.5)",
        "s (m) VALUES (1e0)",
        "s (m) VALUES (1.005)",
        "s (m) VALUES (100)",
        "s (f) VALUES ('true')",
        "s (dt) VALUES ('yesterday')",
        "s (dt) VALUES (1)",
        "s (a) VALUES (ARRAY['x'])",
        "s (st) VALUES (STRUCT(z := 1))",
        "s (i) VALUES (b)",
        "s (ROWTIME) VALUES ('2024-02-29')",
        "t VALUES (NULL, 1)"
      })
  void whatColumnsDoNotTakeIsAnError(String insert) {
    assertEquals(List.of(DiagnosticCode.INSERT_VALUE), codes(insert));
  }

  @Test
  void aggregatesAreNoConstants() {
    assertEquals(
        List.of(DiagnosticCode.FUNCTION_AGGREGATE_PLACE), codes("s (b) VALUES (COUNT(*))"));
  }

  private static List<DiagnosticCode> codes(String insert) {
    String sql = SOURCES + "INSERT INTO " + insert + ";";
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("test.sql", sql)), "test", "test", Map.of(), List.of()));
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
