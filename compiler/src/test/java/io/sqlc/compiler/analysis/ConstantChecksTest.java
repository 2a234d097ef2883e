package io.sqlc.compiler.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants that make expressions fail are told when compiling, whatever the clause. */
class ConstantChecksTest {
  private static final String SOURCES =
      "CREATE STREAM s (id STRING KEY, x INT, t STRING, d DATE, ts TIMESTAMP)"
          + " WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n"
          + "CREATE TABLE r (id STRING PRIMARY KEY, y INT)"
          + " WITH (KAFKA_TOPIC = 'r', VALUE_FORMAT = 'JSON');\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STREAM o AS SELECT id, EXTRACTJSONFIELD(t, 'a') AS y FROM s",
        "STREAM o AS SELECT * FROM s WHERE REGEXP_EXTRACT('[', t) = 'a'",
        "STREAM o AS SELECT REGEXP_EXTRACT('[', t) AS k, x FROM s"
            + " PARTITION BY REGEXP_EXTRACT('[', t)",
        "TABLE o AS SELECT id, MAX(FORMAT_DATE(d, 'HH')) AS m FROM s GROUP BY id",
        "TABLE o AS SELECT id, COUNT(*) AS m FROM s GROUP BY id"
            + " HAVING MAX(FORMAT_TIMESTAMP(ts, 'yyyy', 'Mars')) = 'a'",
        "STREAM o AS SELECT r.id, y FROM s JOIN r ON EXTRACTJSONFIELD(s.t, 'a') = r.id",
        "STREAM o AS SELECT id, ENCODE(t, 'utf16', 'hex') AS y FROM s",
        "STREAM o AS SELECT id, MASK(t, 'XX', 'x', 'n', '-') AS y FROM s",
        "STREAM o AS SELECT id, EXTRACTJSONFIELD(t, 'a' + LCASE('B')) AS y FROM s",
        "STREAM o AS SELECT * FROM s WHERE t LIKE 'a!' ESCAPE '!'",
      })
  void anArgumentThatCannotBeReadIsTold(String statement) {
    assertEquals(List.of("SQLC0523"), warnings(statement).stream().distinct().toList());
  }

  @Test
  void groupByTellsWhatIsSelectedToo() {
    assertEquals(
        List.of("SQLC0523", "SQLC0523"),
        warnings(
            "TABLE o AS SELECT FORMAT_DATE(d, 'HH') AS k, COUNT(*) AS n FROM s"
                + " GROUP BY FORMAT_DATE(d, 'HH')"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STREAM o AS SELECT id, 1 / 0 AS y FROM s",
        "STREAM o AS SELECT id, x + CAST('a' AS INT) AS y FROM s",
        "STREAM o AS SELECT * FROM s WHERE d > '2024-02-30'",
        "STREAM o AS SELECT id, COALESCE(d, CAST(ARRAY['x'][1] AS DATE)) AS y FROM s",
        "TABLE o AS SELECT id, SUM(x % (3 - 3)) AS y FROM s GROUP BY id",
      })
  void aConstantThatFailsIsTold(String statement) {
    assertEquals(List.of("SQLC0570"), warnings(statement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STREAM o AS SELECT * FROM s WHERE 1 > 2",
        "STREAM o AS SELECT * FROM s WHERE x > 2 AND FALSE",
        "STREAM o AS SELECT * FROM s WHERE CAST(NULL AS BOOLEAN)",
        "TABLE o AS SELECT id, COUNT(*) AS n FROM s GROUP BY id HAVING LEN('a') = 2",
      })
  void aConditionThatIsNeverTrueIsTold(String statement) {
    assertEquals(List.of("SQLC0571"), warnings(statement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STREAM o AS SELECT id, EXTRACTJSONFIELD(t, '$.a') AS y FROM s WHERE TRUE",
        "STREAM o AS SELECT id, FORMAT_TIMESTAMP(ts, 'yyyy-MM-dd HH:mm', 'Europe/Paris') AS y FROM"
            + " s",
        "STREAM o AS SELECT id, PARSE_DATE(t, 'yyyy') AS y FROM s WHERE t LIKE 'a!!' ESCAPE '!'",
      })
  void whatCanBeComputedIsNotTold(String statement) {
    assertEquals(List.of(), warnings(statement));
  }

  private static List<String> warnings(String statement) {
    SourceFile file = new SourceFile("test.sql", SOURCES + "CREATE " + statement + ";");
    return new Compiler()
            .compile(new CompileRequest(List.of(file), "test", "test", Map.of(), List.of()))
            .diagnostics()
            .stream()
            .map(diagnostic -> diagnostic.code().id())
            .toList();
  }
}
