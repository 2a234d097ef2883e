package io.sqlc.compiler.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that nothing takes is told by what is wrong with it. */
class MisfitCallsTest {
  private static final String SOURCE =
      "CREATE STREAM s (id STRING KEY, x INT, l BIGINT, e DECIMAL(6, 2), t STRING, a ARRAY<INT>)"
          + " WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOSUCH(x) | SQLC0501: there is no function NOSUCH",
        "ABS() | SQLC0572: ABS cannot be called without arguments",
        "ABS(1, 2) | SQLC0572: ABS does not take 2 arguments",
        "LEN(x) | SQLC0502: argument 1 of LEN must be BYTES or STRING, not INT",
        "SUBSTRING(t, t) | SQLC0502: argument 2 of SUBSTRING must be INT, not STRING",
        "COALESCE(e, 0) | SQLC0502: argument 2 of COALESCE must be DECIMAL(6, 2), not INT",
        "GEO_DISTANCE(t, t, 1, 2) | SQLC0502: GEO_DISTANCE does not take (STRING, STRING, INT,"
            + " INT)",
        "GREATEST(x, l) | SQLC0503: which form of GREATEST takes (INT, BIGINT) is ambiguous",
        "FILTER(a, (p, q) => TRUE) | SQLC0573: this lambda of FILTER must have 1 parameter, not 2",
        "REDUCE(a, 0, q => q) | SQLC0573: this lambda of REDUCE must have 2 parameters, not 1",
        "FILTER(a, q => q) | SQLC0507: this lambda gives INT, not BOOLEAN",
        "IFNULL(x, NULL) | SQLC0404: nothing here gives NULL a type",
        "ROUND(e, NULL) | SQLC0404: nothing here gives NULL a type",
        "COUNT(x) | SQLC0812: the aggregate function COUNT needs GROUP BY",
      })
  void theErrorSaysWhatIsWrong(String expression, String error) {
    String sql = SOURCE + "CREATE STREAM o AS SELECT id, " + expression + " AS y FROM s;";
    List<String> errors =
        new Compiler()
                .compile(
                    new CompileRequest(
                        List.of(new SourceFile("test.sql", sql)),
                        "test",
                        "test",
                        Map.of(),
                        List.of()))
                .diagnostics()
                .stream()
                .map(diagnostic -> diagnostic.code().id() + ": " + diagnostic.message())
                .toList();
    assertEquals(List.of(error), errors);
  }
}
