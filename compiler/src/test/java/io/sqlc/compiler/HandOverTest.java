package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rows are handed over, and where their topic is read back, and why. */
class HandOverTest {
  private static final String S =
      "CREATE STREAM s (id INT KEY, a INT, b STRING) WITH (KAFKA_TOPIC='s',"
          + " VALUE_FORMAT='JSON');\n";
  private static final String B = S + "CREATE STREAM b AS SELECT * FROM s WHERE a > 1;\n";
  private static final String TAKEN = "takes the rows of query B; topic B is not read back\n";

  @Test
  void rowsAreHandedOverToStatelessQueriesAndToGroupsBehindARepartitionTopic() {
    assertTaken(B + "CREATE STREAM c AS SELECT id, b FROM b WHERE a < 9;");
    assertTaken(B + "CREATE STREAM c AS SELECT a, b FROM b PARTITION BY a;");
    assertTaken(B + "CREATE TABLE c AS SELECT a, COUNT(*) AS n FROM b GROUP BY a;");
    assertTaken(
        B
            + "CREATE TABLE c AS SELECT a, COUNT(*) AS n FROM b"
            + " WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY a EMIT FINAL;");
  }

  @Test
  void nothingIsHandedOverUnlessAskedFor() {
    String sql = B + "CREATE STREAM c AS SELECT id, b FROM b WHERE a < 9;";
    String text = explain(sql, Map.of());
    assertTrue(text.contains("reads topic B\n"), text);
    assertFalse(text.contains("takes the rows"), text);
  }

  @Test
  void whatThisQueryAloneDoesNotWriteIsReadBack() {
    assertReadBack(
        "several queries write the topic",
        B + "INSERT INTO b SELECT * FROM s WHERE a = 0; CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "several queries write the topic",
        B
            + "CREATE STREAM o (id INT KEY, a INT, b STRING)"
            + " WITH (KAFKA_TOPIC='B', VALUE_FORMAT='JSON');"
            + "INSERT INTO o SELECT * FROM s WHERE a = 0; CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "others write what is made of it too: C",
        B + "CREATE STREAM c AS SELECT * FROM b; INSERT INTO c SELECT * FROM s;");
  }

  @Test
  void whatReadersMayHaveToFindInThePartitionsOfTheTopicIsReadBack() {
    assertReadBack(
        "GROUP BY keeps state where its rows are: C",
        B + "CREATE TABLE c AS SELECT id, COUNT(*) AS n FROM b GROUP BY id;");
    assertReadBack(
        "a join reads it: C",
        B
            + "CREATE TABLE t (id INT PRIMARY KEY, x INT) WITH (KAFKA_TOPIC='t',"
            + " VALUE_FORMAT='JSON');CREATE STREAM c AS SELECT b.id AS id, x FROM b JOIN t ON b.id"
            + " = t.id;");
    assertReadBack(
        "the topic has other partitions than those it is made from",
        S
            + "CREATE STREAM b WITH (PARTITIONS=7) AS SELECT * FROM s;"
            + "CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "PARTITION BY brings rows of one key from several tasks",
        S
            + "CREATE STREAM b AS SELECT a, b FROM s PARTITION BY a;"
            + "CREATE STREAM c AS SELECT * FROM b;");
  }

  @Test
  void whatMayNotComeBackAsItWentIsReadBack() {
    assertReadBack(
        "only JSON with names is sure to come back as it went",
        S
            + "CREATE STREAM b WITH (VALUE_FORMAT='DELIMITED') AS SELECT * FROM s;"
            + "CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "only keys of the KAFKA format are sure to come back as they went",
        S
            + "CREATE STREAM b WITH (KEY_FORMAT='JSON') AS SELECT * FROM s;"
            + "CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "the column L is an ARRAY, MAP or STRUCT",
        S
            + "CREATE STREAM b AS SELECT id, ARRAY[a] AS l FROM s;"
            + "CREATE STREAM c AS SELECT * FROM b;");
    assertReadBack(
        "a query reads ROWTIME, ROWPARTITION or ROWOFFSET",
        B + "CREATE STREAM c AS SELECT id, ROWTIME AS t FROM b;");
    assertReadBack(
        "the topic has its time from a column",
        S
            + "CREATE STREAM b WITH (TIMESTAMP='T') AS SELECT id, CAST(a AS BIGINT) AS t FROM s;"
            + "CREATE STREAM c AS SELECT * FROM b;");
  }

  @Test
  void tablesAreReadBack() {
    assertReadBack(
        "tables are read back into their stores",
        S
            + "CREATE TABLE b AS SELECT a, COUNT(*) AS n FROM s GROUP BY a;"
            + "CREATE TABLE c AS SELECT * FROM b WHERE n > 1;");
  }

  private static void assertTaken(String sql) {
    String text = explain(sql, Map.of("sqlc.hand.over", "true"));
    assertTrue(text.contains(TAKEN), text);
  }

  private static void assertReadBack(String reason, String sql) {
    String text = explain(sql, Map.of("sqlc.hand.over", "true"));
    assertTrue(text.contains("reads topic B back: " + reason + "\n"), text);
  }

  private static String explain(String sql, Map<String, String> properties) {
    Explanation explanation =
        new Compiler()
            .explain(
                new CompileRequest(
                    List.of(new SourceFile("test.sql", sql)),
                    "test",
                    "test",
                    properties,
                    List.of()));
    assertEquals(List.of(), explanation.diagnostics());
    return explanation.text();
  }
}
