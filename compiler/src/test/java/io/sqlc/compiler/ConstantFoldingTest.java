package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.plan.rule.PlanRule;
import io.sqlc.compiler.plan.rule.PlanRules;
import io.sqlc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants are computed once, and nothing that a job writes or counts tells. */
class ConstantFoldingTest {
  private static final int COLUMNS = 60;
  private static final int QUERIES = 3;
  private static final int CONDITIONS = 15;

  private static final String SOURCE =
      "CREATE STREAM s (k STRING KEY, x INT, t STRING, b BOOLEAN)"
          + " WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n";

  private static final List<String> ROWS =
      List.of(
          "{\"x\": 3, \"t\": \"12\", \"b\": true}",
          "{\"x\": -2, \"t\": \"a%\", \"b\": false}",
          "{}");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20_261_122, 7})
  void foldedAndUnfoldedExpressionsGiveTheSame(long seed) {
    RandomExpressions expressions = new RandomExpressions(new Random(seed));
    List<String> outputs = new ArrayList<>();
    StringBuilder sql = new StringBuilder(SOURCE);
    for (int i = 0; i < QUERIES; i++) {
      List<String> columns = new ArrayList<>();
      while (columns.size() < COLUMNS) {
        String expression = expressions.any();
        if (compiles("SELECT k, " + expression + " AS c FROM s")) {
          columns.add(expression + " AS c" + columns.size());
        }
      }
      outputs.add("SELECTED" + i);
      sql.append("CREATE STREAM selected").append(i).append(" AS SELECT k,\n");
      sql.append(String.join(",\n", columns)).append("\nFROM s;\n");
    }
    for (int i = 0; i < CONDITIONS; i++) {
      String condition;
      do {
        condition = expressions.condition();
      } while (!compiles("SELECT k, x FROM s WHERE " + condition));
      outputs.add("PASSED" + i);
      sql.append("CREATE STREAM passed").append(i).append(" AS SELECT k, x FROM s WHERE ");
      sql.append(condition).append(";\n");
    }
    assertEquals(
        run(sql.toString(), outputs, List.of()),
        run(sql.toString(), outputs, PlanRules.ALL),
        () -> "seed " + seed + ":\n" + sql);
  }

  private static boolean compiles(String query) {
    SourceFile source = new SourceFile("test.sql", SOURCE + "CREATE STREAM o AS " + query + ";");
    CompileRequest request =
        new CompileRequest(List.of(source), "test", "test.job", Map.of(), List.of());
    return !FrontEnd.run(request, FunctionCatalog.standard(), List.of()).failed();
  }

  /** What is written for each row, a line each, and what failed. */
  private static String run(String sql, List<String> outputs, List<PlanRule> rules) {
    StringBuilder result = new StringBuilder();
    try (RunningJob job = RunningJob.of(sql, rules)) {
      for (String row : ROWS) {
        job.feed("s", "key", row);
        for (String output : outputs) {
          result.append(output).append(": ").append(job.written(output)).append('\n');
        }
      }
      // Each expression has a line of its own; a CASE that is decided fails at its branch.
      job.failures().stream()
          .map(position -> position.substring(0, position.lastIndexOf(':')))
          .sorted()
          .forEach(line -> result.append(line).append('\n'));
    }
    return result.toString();
  }

  @Test
  void whatNoRowHasAPartInIsALiteralOrAConstantOfTheClass() {
    String code =
        query(
            "SELECT k, x * (60 * 1000) AS y, UCASE('abc') + t AS u, SPLIT('a,b', ',') AS p FROM s");
    assertContains("Arithmetic.multiply(row.x(), 60000)", code);
    assertContains("\"ABC\" + row.t()", code);
    assertContains("List<String> SPLIT = Split.split(\"a,b\", \",\");", code);
  }

  @Test
  void doublesOfFunctionsAreComputedWhereTheJobRuns() {
    assertContains("double SIN = Sin.sin(1);", query("SELECT k, SIN(1) AS y FROM s"));
  }

  @Test
  void whatDependsOnTimeChanceOrTheMachineIsComputedForEachRow() {
    String code =
        query(
            "SELECT k, RANDOM() AS r, UNIX_TIMESTAMP() AS n, UUID() AS u,"
                + " FORMAT_TIMESTAMP(FROM_UNIXTIME(0), 'EEEE') AS f FROM s");
    assertContains("Random.random()", code.substring(code.indexOf("select(")));
    assertContains("UnixTimestamp.unixTimestamp()", code.substring(code.indexOf("select(")));
    assertContains("Uuid.uuid()", code.substring(code.indexOf("select(")));
    assertContains("FormatTimestamp.formatTimestamp(0L, F_FORMAT_PATTERN)", code);
  }

  @Test
  void whatFailsIsCountedForEachRow() {
    try (RunningJob job =
        RunningJob.of(
            SOURCE + "CREATE STREAM o AS SELECT k, COALESCE(CAST('a' AS INT), 5) AS y FROM s;")) {
      for (String row : ROWS) {
        job.feed("s", "key", row);
      }
      assertEquals(ROWS.size(), job.failures().size());
    }
  }

  @Test
  void conditionsLoseWhatIsDecided() {
    assertContains(
        "(key, row) -> row != null,",
        query("SELECT * FROM s WHERE TRUE").replace("(k, ", "(key, "));
    assertContains(" -> false,", query("SELECT * FROM s WHERE x > 0 AND FALSE"));
    assertContains(
        "return row.x() != null && row.x() > 3;",
        query("SELECT * FROM s WHERE 1 = 1 AND x > LEN('abc')"));
    // A BOOLEAN that is NULL fails within AND.
    assertContains("Logic.known(row.b())", query("SELECT * FROM s WHERE 1 = 1 AND b"));
    assertContains(
        "Abs.abs(row.x())",
        query("SELECT k, CASE WHEN 1 > 2 THEN x WHEN 1 = 1 THEN ABS(x) ELSE 0 END AS y FROM s"));
  }

  @Test
  void growingAndSlowCallsAreLeftToTheJob() {
    assertContains(
        "GenerateSeries.generateSeries(1, 2000000000)",
        query("SELECT k, GENERATE_SERIES(1, 2000000000) AS y FROM s"));
    assertContains(
        "RegexpReplace.regexpReplace(",
        query(
            "SELECT k, REGEXP_REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$', '') AS y"
                + " FROM s"));
  }

  private static String query(String select) {
    try (RunningJob job = RunningJob.of(SOURCE + "CREATE STREAM o AS " + select + ";")) {
      return job.source("OQuery");
    }
  }

  private static void assertContains(String part, String text) {
    assertTrue(text.contains(part), () -> "no " + part + " in:\n" + text);
  }
}
