package io.sqlc.compiler.analysis.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import org.junit.jupiter.api.Test;

/** Some messages as a person reads them. */
class DdlMessagesTest {

  @Test
  void aTypeThatTheDefaultFormatLacks() {
    assertEquals(
        """
        error[SQLC0703]: the format KAFKA has no type BOOLEAN, which the key column K needs
         --> test.sql:1:19
          |
        1 | CREATE TABLE t (k BOOLEAN PRIMARY KEY, v INT)
          |                   ^^^^^^^
          |
          = note: KAFKA has INT, BIGINT, DOUBLE, STRING and BYTES
          = note: KAFKA is the default for keys (ksql.persistence.default.format.key)
          = help: choose another format, such as KEY_FORMAT = 'JSON'

        1 error in 1 file
        """,
        rendered(
            """
            CREATE TABLE t (k BOOLEAN PRIMARY KEY, v INT)
              WITH (kafka_topic='t', value_format='JSON');
            """));
  }

  @Test
  void severalErrorsOfOneStatement() {
    assertEquals(
        """
        error[SQLC0601]: there is no property KAFKA_TOPIK
         --> test.sql:2:9
          |
        2 |   WITH (kafka_topik='t', kafka_topic='t', value_format='JSON', timestamp='id');
          |         ^^^^^^^^^^^
          |
          = help: did you mean KAFKA_TOPIC?

        error[SQLC0707]: the keys of a MAP must be STRINGs in the format JSON, not INT
         --> test.sql:1:37
          |
        1 | CREATE STREAM s (`Id` BIGINT KEY, m MAP<INT, DATE>)
          |                                     ^^^^^^^^^^^^^^
          |
          = note: the column M is MAP<INT, DATE>
          = help: write MAP<STRING, DATE>

        error[SQLC0610]: the column ID that TIMESTAMP names does not exist
         --> test.sql:2:74
          |
        2 |   WITH (kafka_topik='t', kafka_topic='t', value_format='JSON', timestamp='id');
          |                                                                          ^^^^
          |
          = note: names that are not quoted count as upper case
          = help: did you mean `Id`?

        3 errors in 1 file
        """,
        rendered(
            """
            CREATE STREAM s (`Id` BIGINT KEY, m MAP<INT, DATE>)
              WITH (kafka_topik='t', kafka_topic='t', value_format='JSON', timestamp='id');
            """));
  }

  @Test
  void aStatementForTheServersPrompt() {
    assertEquals(
        """
        error[SQLC1812]: PRINT cannot be part of a job
         --> test.sql:1:1
          |
        1 | PRINT orders FROM BEGINNING;
          | ^^^^^
          |
          = note: it asks a server, and a job has none
          = help: use kafka-console-consumer.sh --topic … --from-beginning

        1 error in 1 file
        """,
        rendered("PRINT orders FROM BEGINNING;"));
  }

  private static String rendered(String sql) {
    return new TextRenderer(Palette.PLAIN).render(DdlScript.apply(sql).diagnostics());
  }
}
