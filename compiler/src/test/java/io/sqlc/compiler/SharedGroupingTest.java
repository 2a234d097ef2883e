package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries that group a source by the same expressions share a repartition topic. */
class SharedGroupingTest {
  private static final String S =
      "CREATE STREAM s (id INT KEY, a INT, b STRING, c DOUBLE)"
          + " WITH (KAFKA_TOPIC='s', VALUE_FORMAT='JSON');\n";
  private static final String COUNTS =
      "CREATE TABLE counts AS SELECT b, COUNT(a) AS n FROM s GROUP BY b;\n";
  private static final String SUMS =
      "CREATE TABLE sums AS SELECT b, SUM(c) AS total FROM s GROUP BY b;\n";

  @Test
  void neitherNameNorLayoutDependsOnTheOtherQueries() {
    String layout = layout(S + COUNTS);
    assertTrue(layout.contains("\"C DOUBLE\""), layout);
    assertEquals(layout, layout(S + SUMS));
    assertEquals(layout, layout(S + COUNTS + SUMS));
    assertEquals(layout, layout(S + SUMS + COUNTS));
  }

  @Test
  void theTopicCarriesWhatAnyOfThemReads() {
    String text = explain(S + COUNTS + SUMS);
    String topic =
        "topic S-by-B-repartition carries [B STRING KEY, A INT, C DOUBLE], for all queries that"
            + " group so\n";
    assertEquals(3, text.split(java.util.regex.Pattern.quote(topic), -1).length, text);
  }

  @Test
  void expressionsGiveANameByTheirText() {
    String one = "CREATE TABLE x AS SELECT UCASE(b) AS k, COUNT(*) AS n FROM s GROUP BY UCASE(b);";
    String two =
        "CREATE TABLE y AS SELECT ucase(b) AS l, MAX(a) AS m FROM s z GROUP BY ucase(z.b);";
    String text = explain(S + one + two);
    assertEquals(3, text.split("topic S-by-[0-9A-F]{8}-repartition", -1).length, text);
  }

  @Test
  void whatIsNotTheSameIsNotShared() {
    assertTrue(
        explain(S + "CREATE TABLE x AS SELECT b, COUNT(*) AS n FROM s WHERE a > 1 GROUP BY b;")
            .contains("topic X-group-by-repartition carries [B STRING KEY]\n"));
    assertTrue(
        explain(
                S
                    + "CREATE TABLE x AS SELECT RANDOM() AS r, COUNT(*) AS n FROM s GROUP BY"
                    + " RANDOM();")
            .contains("topic X-group-by-repartition carries"));
  }

  /** The columns that the serde of the grouping's rows has a place for. */
  private static String layout(String sql) {
    CompileResult result = new Compiler().compile(request(sql));
    assertEquals(List.of(), result.diagnostics());
    String serde =
        result.job().orElseThrow().files().stream()
            .map(GeneratedJob.JavaFile::text)
            .filter(text -> text.contains("extends StateSerde<SByB>"))
            .findFirst()
            .orElseThrow();
    int start = serde.indexOf("super(");
    return serde.substring(start, serde.indexOf(';', start));
  }

  private static String explain(String sql) {
    Explanation explanation = new Compiler().explain(request(sql));
    assertEquals(List.of(), explanation.diagnostics());
    return explanation.text();
  }

  private static CompileRequest request(String sql) {
    return new CompileRequest(
        List.of(new SourceFile("test.sql", sql)), "test", "test", Map.of(), List.of());
  }
}
