package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** IN with elements that are constants, which are prepared once, gives what IN of columns gives. */
class InListTest {
  private static final String SOURCE =
      "CREATE STREAM s (k STRING KEY, i INT, n BIGINT, x DOUBLE, d DECIMAL(6, 2), t STRING,"
          + " b BOOLEAN, i2 INT, n2 BIGINT, x2 DOUBLE, d2 DECIMAL(6, 2), t2 STRING, b2 BOOLEAN)"
          + " WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n";

  private static final String SECOND =
      ", \"i2\": 7, \"n2\": 7, \"x2\": 0.5, \"d2\": 7.50, \"t2\": \"A\", \"b2\": true}";

  @Test
  void constantsGiveWhatColumnsGive() {
    try (RunningJob job =
        RunningJob.of(
            SOURCE
                + "CREATE STREAM constants AS SELECT k, i IN (7, 7, -1) AS i, n IN (7, -1) AS n,"
                + " x IN (0.5, -1e0) AS x, d IN (7.5, -1.00) AS d, t IN ('A', '-1') AS t,"
                + " UCASE(t) IN ('A', '-1') AS u, b IN (TRUE) AS b, i IN (7.5, 7) AS w FROM s;"
                + "CREATE STREAM columns AS SELECT k, i IN (i2, i2, -1) AS i, n IN (n2, -1) AS n,"
                + " x IN (x2, -1e0) AS x, d IN (d2, -1.00) AS d, t IN (t2, '-1') AS t,"
                + " UCASE(t) IN (t2, '-1') AS u, b IN (b2) AS b, i IN (d2, 7) AS w FROM s;")) {
      for (String row :
          List.of(
              "\"i\": 7, \"n\": 7, \"x\": 0.5, \"d\": 7.50, \"t\": \"a\", \"b\": true",
              "\"i\": -1, \"n\": -1, \"x\": -1.0, \"d\": -1.00, \"t\": \"-1\", \"b\": false",
              "\"i\": 0, \"n\": 0, \"x\": 0, \"d\": 0, \"t\": \"\"",
              "\"i\": null")) {
        job.feed("s", "key", "{" + row + SECOND);
      }
      List<String> constants = job.written("CONSTANTS");
      assertEquals(constants, job.written("COLUMNS"));
      assertEquals(
          "{\"I\":true,\"N\":true,\"X\":true,\"D\":true,\"T\":false,\"U\":true,\"B\":true,"
              + "\"W\":true}",
          constants.get(0));
      assertEquals(List.of(), job.failures());
      String code = job.source("ConstantsQuery");
      for (String line :
          List.of(
              "Set<Integer> I_VALUES = Set.of(7, -1);",
              "row.i() != null && I_VALUES.contains(row.i())",
              "Double[] X_VALUES = {0.5, -1.0};",
              "Comparisons.in(row.x(), X_VALUES)",
              "Comparisons.in(row.d(), D_VALUES)",
              "Comparisons.in(Ucase.ucase(row.t()), T_VALUES)")) {
        assertTrue(code.contains(line), () -> "no " + line + " in:\n" + code);
      }
    }
  }
}
