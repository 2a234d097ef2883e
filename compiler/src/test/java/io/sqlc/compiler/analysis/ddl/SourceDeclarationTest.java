package io.sqlc.compiler.analysis.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.catalog.DataSource.TimestampColumn;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.TopicFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDeclarationTest {

  @Test
  void declaresAStreamWithKeyAndValueColumnsInterleaved() {
    DataSource stream =
        DdlScript.apply(
                "CREATE STREAM orders (amount DECIMAL(10, 2), id BIGINT KEY, `Note` VARCHAR(20),"
                    + " tags ARRAY<STRUCT<name STRING, w MAP<STRING, DOUBLE>>>)"
                    + " WITH (kafka_topic = 'o.rders', value_format = 'json', partitions = 4,"
                    + " replicas = '3', retention_ms = 86400000);")
            .source("ORDERS");
    assertEquals(
        "ID BIGINT KEY, AMOUNT DECIMAL(10, 2), `Note` STRING,"
            + " TAGS ARRAY<STRUCT<NAME STRING, W MAP<STRING, DOUBLE>>>",
        stream.schema().toString());
    assertEquals(DataSource.Kind.STREAM, stream.kind());
    assertEquals("o.rders", stream.topic().name());
    assertEquals(OptionalInt.of(4), stream.topic().partitions());
    assertEquals(OptionalInt.of(3), stream.topic().replicas());
    assertEquals(OptionalLong.of(86400000), stream.topic().retentionMs());
    assertEquals(TopicFormat.of(Format.KAFKA, false), stream.keyFormat());
    assertEquals(TopicFormat.of(Format.JSON, true), stream.valueFormat());
    assertFalse(stream.readOnly());
    assertFalse(stream.madeByQuery());
  }

  @Test
  void declaresATableOfSeveralKeyColumns() {
    DataSource table =
        DdlScript.apply(
                "CREATE SOURCE TABLE t (a INT PRIMARY KEY, b STRING PRIMARY KEY, v INT)"
                    + " WITH (kafka_topic = 't', format = 'JSON', wrap_single_value = FALSE);")
            .source("T");
    assertEquals("A INT KEY, B STRING KEY, V INT", table.schema().toString());
    assertEquals(TopicFormat.of(Format.JSON, true), table.keyFormat());
    assertEquals(TopicFormat.of(Format.JSON, false), table.valueFormat());
    assertEquals(Optional.of("compact"), table.topic().cleanupPolicy());
    assertTrue(table.readOnly());
  }

  @Test
  void aStreamWithoutAKeyHasNoKeyFormat() {
    DataSource stream =
        DdlScript.apply("CREATE STREAM s (v INT) WITH (kafka_topic='s', value_format='KAFKA');")
            .source("S");
    assertEquals(Format.NONE, stream.keyFormat().format());
    assertEquals(TopicFormat.of(Format.KAFKA, false), stream.valueFormat());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "value_format='JSON', timestamp='ts' | TS |",
        "value_format='JSON', timestamp='`Quoted`' | Quoted |",
        "value_format='JSON', timestamp='text', timestamp_format='yyyy-MM-dd' | TEXT | yyyy-MM-dd",
      })
  void readsTheColumnOfTheEventTime(String properties, String column, String pattern) {
    DataSource stream =
        DdlScript.apply(
                "CREATE STREAM s (ts TIMESTAMP, `Quoted` BIGINT, text STRING)"
                    + " WITH (kafka_topic='s', "
                    + properties
                    + ");")
            .source("S");
    assertEquals(
        Optional.of(new TimestampColumn(column, Optional.ofNullable(pattern))), stream.timestamp());
  }

  @Test
  void readsWindowsOfKeys() {
    String sql =
        "CREATE TABLE t (k STRING PRIMARY KEY, v INT) WITH (kafka_topic='t', value_format='JSON',"
            + " window_type='hopping', window_size='2 Minutes', retention_ms=1000);"
            + "CREATE STREAM s (k STRING KEY, v INT) WITH (kafka_topic='s', value_format='JSON',"
            + " window_type='SESSION');";
    DataSource table = DdlScript.apply(sql).source("T");
    assertEquals(
        Optional.of(new KeyWindow(KeyWindow.Type.HOPPING, Optional.of(120000L))), table.window());
    assertEquals(Optional.of("compact,delete"), table.topic().cleanupPolicy());
    assertEquals(
        Optional.of(new KeyWindow(KeyWindow.Type.SESSION, Optional.empty())),
        DdlScript.apply(sql).source("S").window());
  }

  @Test
  void readsOptionsOfFormats() {
    DataSource stream =
        DdlScript.apply(
                "CREATE STREAM s (k INT KEY, v INT, w DATE) WITH (kafka_topic='s',"
                    + " key_format='AVRO', key_schema_full_name='com.acme.Key',"
                    + " value_format='DELIMITED', value_delimiter='tab');")
            .source("S");
    assertEquals(Map.of("SCHEMA_FULL_NAME", "com.acme.Key"), stream.keyFormat().options());
    assertEquals(Map.of("DELIMITER", "\t"), stream.valueFormat().options());
  }

  @Test
  void usesTheSettingsInForce() {
    String create = "CREATE STREAM s (k INT KEY, v INT) WITH (kafka_topic='s');";
    DataSource stream =
        DdlScript.apply(
                "SET 'ksql.persistence.default.format.key'='JSON';"
                    + "SET 'ksql.persistence.default.format.value'='json';"
                    + "SET 'ksql.persistence.wrap.single.values'='false';"
                    + create)
            .source("S");
    assertEquals(TopicFormat.of(Format.JSON, false), stream.keyFormat());
    assertEquals(TopicFormat.of(Format.JSON, false), stream.valueFormat());
    assertEquals(
        "SQLC0702 s",
        DdlScript.apply(
                "SET 'ksql.persistence.default.format.value'='JSON';"
                    + "UNSET 'ksql.persistence.default.format.value';"
                    + create)
            .shown());
  }

  @Test
  void unsetGivesTheFirstValueBack() {
    Session start =
        Session.start(Map.of("ksql.persistence.default.format.value", "JSON"), List.of());
    DdlScript script =
        DdlScript.apply(
            "SET 'ksql.persistence.default.format.value'='KAFKA';"
                + "UNSET 'ksql.persistence.default.format.value';",
            start);
    assertEquals(Optional.of(Format.JSON), script.session().settings().defaultValueFormat());
  }

  @Test
  void expandsTypesThatCreateTypeMade() {
    String sql =
        "CREATE TYPE money AS DECIMAL(12, 2);"
            + "CREATE TYPE price AS STRUCT<amount money, currency STRING>;"
            + "CREATE TYPE IF NOT EXISTS money AS INT;"
            + "CREATE STREAM s (p price) WITH (kafka_topic='s', value_format='JSON');"
            + "DROP TYPE price; DROP TYPE IF EXISTS price;";
    assertEquals(
        "P STRUCT<AMOUNT DECIMAL(12, 2), CURRENCY STRING>",
        DdlScript.apply(sql).source("S").schema().toString());
  }

  @Test
  void ifNotExistsLeavesWhatExists() {
    DdlScript script =
        DdlScript.apply(
            "CREATE STREAM s (v INT) WITH (kafka_topic='s', value_format='JSON');"
                + "CREATE TABLE IF NOT EXISTS s (k INT PRIMARY KEY) WITH (nonsense = 1);");
    assertEquals("SQLC0312 s", script.shown());
    assertEquals("V INT", script.session().catalog().source("S").orElseThrow().schema().toString());
  }

  @Test
  void replacesWhenColumnsAreOnlyAdded() {
    DataSource stream =
        DdlScript.apply(
                "CREATE STREAM s (k INT KEY, v INT) WITH (kafka_topic='s', value_format='JSON');"
                    + "CREATE OR REPLACE STREAM s (k INT KEY, v INT, w INT)"
                    + " WITH (kafka_topic='s', value_format='JSON');")
            .source("S");
    assertEquals("K INT KEY, V INT, W INT", stream.schema().toString());
  }

  @Test
  void altersAndDrops() {
    DdlScript script =
        DdlScript.apply(
            "CREATE STREAM s (k INT KEY, v INT)"
                + " WITH (kafka_topic='s', value_format='JSON', wrap_single_value=false);"
                + "ALTER STREAM s ADD COLUMN w INT, ADD x STRING;"
                + "CREATE STREAM t (v INT) WITH (kafka_topic='t', value_format='JSON');"
                + "DROP STREAM t; DROP TABLE IF EXISTS t;");
    assertEquals("K INT KEY, V INT, W INT, X STRING", script.source("S").schema().toString());
    assertTrue(script.source("S").valueFormat().wrapped());
    assertTrue(script.session().catalog().source("T").isEmpty());
  }
}
