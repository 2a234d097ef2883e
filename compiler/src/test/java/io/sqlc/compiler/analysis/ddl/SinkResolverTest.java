package io.sqlc.compiler.analysis.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinkResolverTest {
  private static final Topic TOPIC =
      new Topic(
          "in", OptionalInt.of(6), OptionalInt.of(2), OptionalLong.of(1000), Optional.empty());
  private static final Schema RESULT =
      Schema.of(Column.key("K", SqlType.INT), Column.value("V", SqlType.BIGINT));
  private static final String KEYED =
      "CREATE STREAM s (k INT KEY, v BIGINT) WITH (kafka_topic='in', value_format='JSON',"
          + " wrap_single_value=false);";

  private static DataSource resolve(
      String source, String with, DataSource.Kind kind, Schema result, String... settings) {
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < settings.length; i += 2) {
      set.append("SET '" + settings[i] + "'='" + settings[i + 1] + "';");
    }
    Session start = Session.start(Map.of(), List.of(TOPIC));
    DdlScript script = DdlScript.apply(set + source, start);
    String sql = "CREATE " + kind + " `out` " + with + " AS SELECT * FROM s;";
    CreateAsSelect statement =
        (CreateAsSelect) SqlParser.parse(new SourceFile("a.sql", sql)).statements().get(0);
    return SinkResolver.resolve(statement, result, kind, script.source("S"), script.session());
  }

  @Test
  void takesFormatsAndTopicFromTheLeftMostSource() {
    DataSource sink =
        resolve(KEYED, "", DataSource.Kind.STREAM, RESULT, "ksql.output.topic.name.prefix", "p-");
    assertEquals("out", sink.name());
    assertEquals("p-out", sink.topic().name());
    assertEquals(OptionalInt.of(6), sink.topic().partitions());
    assertEquals(OptionalInt.of(2), sink.topic().replicas());
    assertEquals(OptionalLong.of(1000), sink.topic().retentionMs());
    assertEquals(Optional.of("delete"), sink.topic().cleanupPolicy());
    assertEquals(TopicFormat.of(Format.KAFKA, false), sink.keyFormat());
    // How a single value is wrapped is not inherited.
    assertEquals(TopicFormat.of(Format.JSON, true), sink.valueFormat());
    assertTrue(sink.madeByQuery());
  }

  @Test
  void aTableHasNoRetention() {
    DataSource sink = resolve(KEYED, "", DataSource.Kind.TABLE, RESULT);
    assertEquals(OptionalLong.empty(), sink.topic().retentionMs());
    assertEquals(Optional.of("compact"), sink.topic().cleanupPolicy());
  }

  @Test
  void propertiesGoBeforeWhatIsInherited() {
    DataSource sink =
        resolve(
            KEYED,
            "WITH (kafka_topic='elsewhere', partitions=1, replicas=1, format='JSON',"
                + " wrap_single_value=false, timestamp='v')",
            DataSource.Kind.STREAM,
            RESULT);
    assertEquals("elsewhere", sink.topic().name());
    assertEquals(OptionalInt.of(1), sink.topic().partitions());
    assertEquals(TopicFormat.of(Format.JSON, false), sink.keyFormat());
    assertEquals(TopicFormat.of(Format.JSON, false), sink.valueFormat());
    assertEquals("V", sink.timestamp().orElseThrow().column());
  }

  @Test
  void aKeyOfAKeylessSourceGetsTheDefaultFormat() {
    String keyless =
        "CREATE STREAM s (k INT, v BIGINT) WITH (kafka_topic='in', value_format='JSON');";
    assertEquals(
        Format.KAFKA, resolve(keyless, "", DataSource.Kind.STREAM, RESULT).keyFormat().format());
    Schema noKey = Schema.of(Column.value("V", SqlType.BIGINT));
    assertEquals(
        Format.NONE, resolve(keyless, "", DataSource.Kind.STREAM, noKey).keyFormat().format());
    assertEquals(
        Format.NONE, resolve(KEYED, "", DataSource.Kind.STREAM, noKey).keyFormat().format());
  }

  @Test
  void aKeyOfAKeylessSourceGetsTheFormatThatTheSourceGives() {
    String keyless = "CREATE STREAM s (k INT, v BIGINT) WITH (kafka_topic='in', format='JSON');";
    assertEquals(
        Format.JSON, resolve(keyless, "", DataSource.Kind.STREAM, RESULT).keyFormat().format());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "WITH (window_type='SESSION') | SQLC0602",
        "WITH (cleanup_policy='delete') | SQLC0602",
        "WITH (value_format='KAFKA') | SQLC0703",
        "WITH (timestamp='nope') | SQLC0610",
        "WITH (retention_ms=-2) | SQLC0605",
        "WITH (key_format='JSON') | SQLC0710",
        "WITH (value_delimiter=',') | SQLC0612",
      })
  void tellsWhatIsWrong(String with, String code) {
    Schema result = Schema.of(Column.value("V", SqlType.BOOLEAN));
    assertEquals(code, failure(with, result));
  }

  @Test
  void saysWhereAnUnfitFormatComesFrom() {
    Schema twoKeys =
        Schema.of(
            Column.key("A", SqlType.INT),
            Column.key("B", SqlType.INT),
            Column.value("V", SqlType.INT));
    DiagnosticException thrown =
        assertThrows(
            DiagnosticException.class, () -> resolve(KEYED, "", DataSource.Kind.STREAM, twoKeys));
    assertEquals("SQLC0704", thrown.diagnostics().get(0).code().id());
    assertTrue(
        thrown.diagnostics().get(0).notes().contains("KAFKA is inherited from S"),
        thrown.diagnostics().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "QUERY_ID='my_id' | MY_ID",
        "QUERY_ID='a-b' | SQLC0605",
        "QUERY_ID='csas_x' | SQLC0605",
        "KAFKA_TOPIC='t' | SQLC0602",
      })
  void readsQueryIds(String property, String expected) {
    String sql = "INSERT INTO t WITH (" + property + ") SELECT * FROM s;";
    InsertIntoSelect statement =
        (InsertIntoSelect) SqlParser.parse(new SourceFile("a.sql", sql)).statements().get(0);
    String result;
    try {
      result = SinkResolver.queryId(statement).orElseThrow();
    } catch (DiagnosticException e) {
      result = e.diagnostics().get(0).code().id();
    }
    assertEquals(expected, result);
  }

  private static String failure(String with, Schema result) {
    return assertThrows(
            DiagnosticException.class, () -> resolve(KEYED, with, DataSource.Kind.STREAM, result))
        .diagnostics()
        .get(0)
        .code()
        .id();
  }
}
