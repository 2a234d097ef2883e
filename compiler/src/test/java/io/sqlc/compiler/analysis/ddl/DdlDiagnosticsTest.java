package io.sqlc.compiler.analysis.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a statement: the code, and the text that is marked. */
class DdlDiagnosticsTest {
  private static final String JSON = " WITH (kafka_topic='t', value_format='JSON');";

  private static Arguments row(String sql, String... expected) {
    return Arguments.of(sql, String.join("\n", expected));
  }

  private static Arguments with(String properties, String... expected) {
    return row("CREATE STREAM s (k INT KEY, v INT) WITH (" + properties + ");", expected);
  }

  private static Arguments json(String properties, String... expected) {
    return with("kafka_topic='t', value_format='JSON', " + properties, expected);
  }

  private static Arguments columns(String columns, String... expected) {
    return row("CREATE STREAM s (" + columns + ")" + JSON, expected);
  }

  private static Arguments format(String columns, String properties, String... expected) {
    return row(
        "CREATE STREAM s (" + columns + ") WITH (kafka_topic='t', " + properties + ");", expected);
  }

  static Stream<Arguments> properties() {
    return Stream.of(
        with("value_format='JSON'", "SQLC0606 s"),
        with("kafka_topic='t'", "SQLC0702 s"),
        row("CREATE STREAM s (v INT);", "SQLC0702 s", "SQLC0606 s"),
        json("kafka_topik='x'", "SQLC0601 kafka_topik"),
        json("query_id='x'", "SQLC0602 query_id"),
        json("cleanup_policy='compact'", "SQLC0602 cleanup_policy"),
        json("kafka_topic='u'", "SQLC0603 kafka_topic"),
        json("partitions='many'", "SQLC0604 'many'"),
        json("partitions=0", "SQLC0605 0"),
        json("replicas=40000", "SQLC0605 40000"),
        json("retention_ms=1.5", "SQLC0604 1.5"),
        json("wrap_single_value='maybe'", "SQLC0604 'maybe'"),
        with("kafka_topic='', value_format='JSON'", "SQLC0605 ''"),
        with("kafka_topic='a b', value_format='JSON'", "SQLC0605 'a b'"),
        with("kafka_topic=1, value_format='JSON'", "SQLC0604 1"),
        with("kafka_topic='t', value_format='JSN'", "SQLC0701 'JSN'"),
        with("kafka_topic='t', value_format=7", "SQLC0604 7"),
        with("kafka_topic='t', value_format='JSON', format='KAFKA'", "SQLC0607 format"),
        json("timestamp='x'", "SQLC0610 'x'"),
        row(
            "CREATE STREAM s (v DOUBLE) WITH (kafka_topic='t', value_format='JSON',"
                + " timestamp='v');",
            "SQLC0452 'v'"),
        row(
            "CREATE STREAM s (v STRING) WITH (kafka_topic='t', value_format='JSON',"
                + " timestamp='v');",
            "SQLC0452 'v'"),
        json("timestamp='v', timestamp_format='{'", "SQLC0605 '{'", "SQLC0452 'v'"),
        json("timestamp_format='yyyy'", "SQLC0608 timestamp_format"),
        json("window_size='1 DAY'", "SQLC0608 window_size"),
        json("window_type='TUMBLING'", "SQLC0608 'TUMBLING'"),
        json("window_type='TUMBLIN', window_size='1 DAY'", "SQLC0605 'TUMBLIN'"),
        json("window_type='HOPPING', window_size='30 bobs'", "SQLC0605 '30 bobs'"),
        json("window_type='HOPPING', window_size='30'", "SQLC0605 '30'"),
        json("window_type='SESSION', window_size='1 DAY'", "SQLC0607 window_size"),
        json("value_delimiter='|'", "SQLC0612 value_delimiter"),
        json("value_schema_full_name='a.B'", "SQLC0612 value_schema_full_name"),
        json(
            "key_protobuf_nullable_representation='OPTIONAL'",
            "SQLC0612 key_protobuf_nullable_representation"),
        json("key_schema_id=1", "SQLC0721 key_schema_id", "SQLC0722 key_schema_id"),
        with("kafka_topic='t', value_format='DELIMITED', value_delimiter=' '", "SQLC0605 ' '"),
        with("kafka_topic='t', value_format='DELIMITED', value_delimiter='||'", "SQLC0605 '||'"),
        with(
            "kafka_topic='t', value_format='AVRO', value_avro_schema_full_name=' '",
            "SQLC0605 ' '"),
        with(
            "kafka_topic='t', value_format='AVRO', value_avro_schema_full_name='A',"
                + " value_schema_full_name='B'",
            "SQLC0607 value_avro_schema_full_name"),
        with(
            "kafka_topic='t', value_format='PROTOBUF',"
                + " value_protobuf_nullable_representation='X'",
            "SQLC0605 'X'"),
        row(
            "CREATE TABLE t (k INT PRIMARY KEY, v INT)"
                + " WITH (kafka_topic='t', value_format='JSON', retention_ms=1);",
            "SQLC0609 retention_ms"));
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        columns("rowtime BIGINT, windowstart INT", "SQLC0340 rowtime", "SQLC0340 windowstart"),
        columns("a INT, A STRING", "SQLC0341 A"),
        columns("a STRIN, b ARRAY<FOO>", "SQLC0342 STRIN", "SQLC0342 FOO"),
        columns("a DECIMAL(2, 3)", "SQLC0450 DECIMAL(2, 3)"),
        columns("a STRUCT<x INT, X INT>", "SQLC0412 X"),
        columns("h BYTES HEADERS", "SQLC0451 BYTES"),
        columns("h STRING HEADER('a')", "SQLC0451 STRING"),
        columns("h BYTES HEADER('a'), i BYTES HEADER('a')", "SQLC0344 i BYTES HEADER('a')"),
        row("CREATE TABLE t (v INT)" + JSON, "SQLC0860 t"),
        row(
            "CREATE STREAM s (v INT) WITH (kafka_topic='t', value_format='JSON',"
                + " window_type='SESSION');",
            "SQLC0861 window_type"),
        row("CREATE STREAM s" + JSON, "SQLC0720 s"),
        row("CREATE STREAM s WITH (kafka_topic='t', value_format='AVRO');", "SQLC0730 s"),
        row(
            "CREATE STREAM s (k INT KEY) WITH (kafka_topic='t', value_format='AVRO',"
                + " wrap_single_value=false);",
            "SQLC0730 s"),
        row(
            "CREATE STREAM s WITH (kafka_topic='t', key_format='KAFKA', value_format='AVRO',"
                + " key_schema_id=1);",
            "SQLC0722 key_schema_id"),
        row("CREATE TYPE t AS INT; CREATE TYPE t AS INT;", "SQLC0343 t"),
        row("CREATE TYPE string AS INT;", "SQLC0343 string"),
        row("CREATE TYPE t AS STRUCT<a NOPE>;", "SQLC0342 NOPE"),
        row("DROP TYPE t;", "SQLC0342 t"));
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        format("k BOOLEAN KEY, v INT", "value_format='JSON'", "SQLC0703 BOOLEAN"),
        format("k STRUCT<a INT> KEY, v INT", "format='KAFKA'", "SQLC0703 STRUCT<a INT>"),
        format("k INT KEY, v INT, w STRING", "value_format='KAFKA'", "SQLC0704 STRING"),
        format("v MAP<INT, INT>", "value_format='KAFKA'", "SQLC0703 MAP<INT, INT>"),
        format(
            "v STRUCT<a INT>, w ARRAY<INT>",
            "value_format='DELIMITED'",
            "SQLC0703 STRUCT<a INT>",
            "SQLC0703 ARRAY<INT>"),
        format("k ARRAY<DOUBLE> KEY, v INT", "format='DELIMITED'", "SQLC0703 ARRAY<DOUBLE>"),
        format(
            "k ARRAY<MAP<STRING, INT>> KEY", "format='JSON'", "SQLC0706 ARRAY<MAP<STRING, INT>>"),
        format("k MAP<INT, DOUBLE> KEY, v INT", "format='KAFKA'", "SQLC0706 MAP<INT, DOUBLE>"),
        format(
            "v ARRAY<MAP<INT, DOUBLE>>", "value_format='JSON'", "SQLC0707 ARRAY<MAP<INT, DOUBLE>>"),
        format("v MAP<INT, DOUBLE>", "value_format='PROTOBUF'", "SQLC0707 MAP<INT, DOUBLE>"),
        format("v INT", "value_format='NONE'", "SQLC0705 INT"),
        format(
            "`1` INT, v STRUCT<`a-b` INT>",
            "value_format='AVRO'",
            "SQLC0708 INT",
            "SQLC0708 STRUCT<`a-b` INT>"),
        format("v INT", "value_format='DELIMITED', wrap_single_value=true", "SQLC0709 true"),
        format("v INT", "value_format='PROTOBUF', wrap_single_value=false", "SQLC0709 false"),
        format(
            "v INT, w INT",
            "value_format='JSON', wrap_single_value=true",
            "SQLC0709 wrap_single_value"),
        format(
            "v INT",
            "value_format='AVRO', key_format='KAFKA', value_schema_id=2",
            "SQLC0721 value_schema_id"));
  }

  static Stream<Arguments> changes() {
    String stream = "CREATE STREAM s (k INT KEY, v INT)" + JSON;
    String source = "CREATE SOURCE STREAM s (k INT KEY, v INT)" + JSON;
    return Stream.of(
        row(stream + stream, "SQLC0309 s"),
        row(source + "CREATE OR REPLACE STREAM s (k INT KEY, v INT)" + JSON, "SQLC0862 s"),
        row("CREATE OR REPLACE SOURCE STREAM s (k INT KEY)" + JSON, "SQLC0862 s"),
        row(stream + "CREATE OR REPLACE STREAM s (k INT KEY, w INT)" + JSON, "SQLC0863 s"),
        row(stream + "CREATE OR REPLACE STREAM s (k BIGINT KEY, v INT)" + JSON, "SQLC0863 s"),
        row(stream + "CREATE OR REPLACE TABLE s (k INT PRIMARY KEY, v INT)" + JSON, "SQLC0863 s"),
        row(
            "SET 'ksql.create.or.replace.enabled'='false';"
                + "CREATE OR REPLACE STREAM s (v INT)"
                + JSON,
            "SQLC0863 s"),
        row(stream + "ALTER STREAM s ADD v INT, ADD w NOPE;", "SQLC0342 NOPE", "SQLC0341 v"),
        row(source + "ALTER STREAM s ADD w INT;", "SQLC0862 s"),
        row(stream + "ALTER TABLE s ADD w INT;", "SQLC0345 s"),
        row("ALTER STREAM nope ADD w INT;", "SQLC0301 nope"),
        row(stream + "DROP TABLE s;", "SQLC0345 s"),
        row("DROP STREAM s;", "SQLC0301 s"),
        row(source + "DROP STREAM s DELETE TOPIC;", "SQLC0862 s"),
        row(stream + "DROP STREAM s DELETE TOPIC;", "SQLC0866 s"),
        row(
            "SET 'ksql.persistence.default.format.kye'='JSON';",
            "SQLC0620 'ksql.persistence.default.format.kye'"),
        row("SET 'auto.offset.rest'='earliest';", "SQLC0620 'auto.offset.rest'"),
        row("SET 'ksql.timestamp.throw.on.invalid'='perhaps';", "SQLC0621 'perhaps'"),
        row("SET 'auto.offset.reset'='earliest'; UNSET 'ksql.streams.num.stream.threads';"));
  }

  static Stream<Arguments> otherStatements() {
    String table = "CREATE TABLE t (k INT PRIMARY KEY, v INT)" + JSON;
    return Stream.of(
        row("SHOW STREAMS;", "SQLC1812 SHOW"),
        row("TERMINATE ALL;", "SQLC1812 TERMINATE"),
        row("PRINT t;", "SQLC1812 PRINT"),
        row("CREATE SINK CONNECTOR c WITH ('a'='b');", "SQLC1830 CREATE SINK CONNECTOR"),
        row("SELECT * FROM t EMIT CHANGES;", "SQLC1811 SELECT"),
        row(
            "ASSERT TOPIC t WITH (partitions=0, sort='x');",
            "SQLC0601 sort",
            "SQLC0605 0",
            "SQLC1812 ASSERT TOPIC"),
        row("ASSERT NOT EXISTS TOPIC t;", "SQLC1812 ASSERT NOT EXISTS TOPIC"),
        row("ASSERT SCHEMA SUBJECT s;", "SQLC1812 ASSERT SCHEMA"),
        row("INSERT INTO t VALUES (1);", "SQLC0301 t"),
        row(table + "INSERT INTO t VALUES (1, 2);"),
        row(table + "INSERT INTO t VALUES (1);", "SQLC0868 1"),
        row(table + "INSERT INTO t (v, w) VALUES (1, 2);", "SQLC0867 w", "SQLC0867 t"),
        row(table + "INSERT INTO t (k, k) VALUES (1, 2, 3);", "SQLC0341 k", "SQLC0868 1, 2, 3"));
  }

  @ParameterizedTest
  @MethodSource({"properties", "declarations", "formats", "changes", "otherStatements"})
  void tellsWhatIsWrongAndWhere(String sql, String expected) {
    assertEquals(expected, DdlScript.apply(sql).shown());
  }

  @Test
  void knowsWhatATopicHas() {
    Topic topic =
        new Topic(
            "t", OptionalInt.of(4), OptionalInt.of(1), OptionalLong.empty(), Optional.empty());
    String create = "CREATE STREAM s (v INT) WITH (kafka_topic='t', value_format='JSON'";
    assertEquals(
        "SQLC0611 3\nSQLC0611 2",
        DdlScript.apply(create + ", partitions=3, replicas=2);", topic).shown());
    assertEquals(
        OptionalInt.of(4), DdlScript.apply(create + ");", topic).source("S").topic().partitions());
  }

  @Test
  void dropsNothingThatAQueryUses() {
    SourceFile file = new SourceFile("test.sql", "CREATE STREAM out AS SELECT * FROM s;");
    Session session =
        DdlScript.apply("CREATE STREAM s (v INT)" + JSON)
            .session()
            .with(new QueryUse("OUT", List.of("S"), file.span(0, 37)));
    DdlScript dropped = DdlScript.apply("DROP STREAM s;", session);
    assertEquals("SQLC0865 s", dropped.shown());
    assertEquals("read here", dropped.diagnostics().get(0).related().get(0).label());
  }

  @Test
  void aStatementWithErrorsChangesNothing() {
    Session start = Session.start(Map.of(), List.of());
    DdlScript script = DdlScript.apply("CREATE STREAM s (v NOPE)" + JSON, start);
    assertEquals(start, script.session());
  }
}
