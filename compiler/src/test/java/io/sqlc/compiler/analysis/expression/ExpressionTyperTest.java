package io.sqlc.compiler.analysis.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.ir.ExpressionText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTyperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1                   | 1 : INT
          -2147483648         | -2147483648 : INT
          2147483648          | BIGINT 2147483648 : BIGINT
          12.340              | DECIMAL(5, 3) 12.340 : DECIMAL(5, 3)
          .05                 | DECIMAL(3, 2) 0.05 : DECIMAL(3, 2)
          0.10                | DECIMAL(3, 2) 0.10 : DECIMAL(3, 2)
          0.0000001           | DOUBLE 1.0E-7 : DOUBLE
          1.5e0               | DOUBLE 1.5 : DOUBLE
          I + 1               | (I + 1) : INT
          I + L               | (CAST(I AS BIGINT) + L) : BIGINT
          L + 1               | (L + BIGINT 1) : BIGINT
          I * D               | (CAST(I AS DOUBLE) * D) : DOUBLE
          X + Y               | (X + Y) : DECIMAL(7, 3)
          X * Y               | (X * Y) : DECIMAL(10, 5)
          X / Y               | (X / Y) : DECIMAL(13, 7)
          X % Y               | (X % Y) : DECIMAL(4, 3)
          X + I               | (X + CAST(I AS DECIMAL(10, 0))) : DECIMAL(13, 2)
          X + D               | (CAST(X AS DOUBLE) + D) : DOUBLE
          S + 'a'             | (S + 'a') : STRING
          -X                  | (-X) : DECIMAL(5, 2)
          AI[1]               | AI[1] : INT
          M['a']              | M['a'] : INT
          M[NULL]             | M[CAST(NULL AS STRING)] : INT
          ST->F               | ST->F : INT
          CAST(NULL AS INT)   | CAST(NULL AS INT) : INT
          CAST(S AS DATE)     | CAST(S AS DATE) : DATE
          """)
  void arithmeticAndAccessFollowTheTables(String sql, String typed) {
    assertEquals(typed, Typing.typed(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          I < L                      | (CAST(I AS BIGINT) < L)
          X = 1                      | (X = DECIMAL(10, 0) 1)
          X = Y                      | (X = Y)
          DT = '2024-01-02'          | (DT = DATE 19724)
          DT = 'soon'                | (DT = CAST('soon' AS DATE))
          DT < TS                    | (CAST(DT AS TIMESTAMP) < TS)
          TS > S                     | (TS > CAST(S AS TIMESTAMP))
          AI = AL                    | (CAST(AI AS ARRAY<BIGINT>) = AL)
          I BETWEEN 1 AND L          | (CAST(I AS BIGINT) BETWEEN BIGINT 1 AND L)
          I IN (1, NULL, '2')        | (I IN (1, 2))
          I IN (1, '2147483648')     | (CAST(I AS BIGINT) IN (BIGINT 1, BIGINT 2147483648))
          S IN (true, 10, 10.30)     | (S IN ('true', '10', '10.30'))
          AL IN (ARRAY['3', NULL])   | (AL IN (ARRAY[BIGINT 3, CAST(NULL AS BIGINT)]))
          BO IN ('y', 'f')           | (BO IN (true, false))
          I IS DISTINCT FROM NULL    | (I IS NOT NULL)
          BO OR TRUE                 | true
          BO AND FALSE               | false
          BO AND TRUE                | (BO AND true)
          NOT BO AND I IS NULL       | ((NOT BO) AND (I IS NULL))
          S LIKE 'a!%' ESCAPE '!'    | (S LIKE 'a!%' ESCAPE '!')
          """)
  void conditionsShowTheirConversions(String sql, String text) {
    assertEquals(text + " : BOOLEAN", Typing.typed(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ARRAY[NULL, 10, '2e1', I, L] | ARRAY<DECIMAL(19, 0)>
          ARRAY['1', 2]                | ARRAY<STRING>
          ARRAY[1, '2']                | ARRAY<INT>
          ARRAY[1, 2.5]                | ARRAY<DECIMAL(11, 1)>
          ARRAY[1.5, 2e0]              | ARRAY<DOUBLE>
          MAP('a' := 1, S := NULL)     | MAP<STRING, INT>
          MAP(S := BO, 10 := 'no')     | MAP<STRING, BOOLEAN>
          STRUCT(A := I, `b` := S)     | STRUCT<A INT, `b` STRING>
          ARRAY[STRUCT(A := 1), STRUCT(A := 2.5)] | ARRAY<STRUCT<A DECIMAL(11, 1)>>
          CASE WHEN BO THEN NULL ELSE S END | STRING
          CASE I WHEN 1 THEN 'a' END   | STRING
          """)
  void constructorsFindACommonType(String sql, String type) {
    assertEquals(type, Typing.select(sql).type().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          BO + 1.5            | TYPE_ARITHMETIC BO + 1.5
          I + NULL            | TYPE_ARITHMETIC NULL
          DT + 1              | TYPE_ARITHMETIC DT + 1
          -S                  | TYPE_SIGN -S
          I > 'a'             | TYPE_COMPARISON I > 'a'
          BO < TRUE           | TYPE_COMPARISON BO < TRUE
          DT = TM             | TYPE_COMPARISON DT = TM
          B = 'a'             | TYPE_COMPARISON B = 'a'
          I = NULL            | TYPE_NULL_COMPARISON I = NULL
          NULL                | TYPE_NULL_UNTYPED NULL
          BO AND NULL         | TYPE_NULL_UNTYPED NULL
          BO AND I            | TYPE_NOT_BOOLEAN I
          CASE WHEN BO THEN I ELSE L END | TYPE_CASE_BRANCHES L
          CASE WHEN BO THEN NULL END | TYPE_CASE_ALL_NULL CASE WHEN BO THEN NULL END
          CAST(B AS STRING)   | TYPE_CAST CAST(B AS STRING)
          BO IN ('soon')      | TYPE_BAD_TEXT 'soon'
          I IN (1, 'one')     | TYPE_BAD_TEXT 'one'
          I IN (1, S)         | TYPE_NO_COMMON S
          ARRAY[NULL]         | TYPE_ALL_NULL ARRAY[NULL]
          MAP('a' := NULL)    | TYPE_ALL_NULL MAP('a' := NULL)
          STRUCT(A := 1, A := 2) | TYPE_DUPLICATE_FIELD A
          I[1]                | TYPE_SUBSCRIPT I
          AI[L]               | TYPE_SUBSCRIPT L
          M->k                | TYPE_NOT_STRUCT M
          ST->G               | NAME_UNKNOWN_FIELD G
          I LIKE 'a'          | TYPE_LIKE I
          NOPE                | NAME_UNKNOWN_COLUMN NOPE
          Q.I                 | NAME_UNKNOWN_QUALIFIER Q
          NOPE(1)             | FUNCTION_UNKNOWN NOPE
          COUNT(I)            | QUERY_AGGREGATE_WITHOUT_GROUP_BY COUNT(I)
          """)
  void whatIsWrongIsMarked(String sql, String error) {
    assertEquals(List.of(error), Typing.errors(sql));
  }

  @Test
  void allPartsOfAnExpressionAreChecked() {
    assertEquals(
        List.of("NAME_UNKNOWN_COLUMN NOPE", "TYPE_ARITHMETIC S * 2"),
        Typing.errors("NOPE + (S * 2)"));
  }

  @Test
  void aTextBesideRowtimeIsAnInstantInAFilterOnly() {
    assertEquals(
        "(ROWTIME > BIGINT 1704067200000)",
        ExpressionText.of(Typing.type("ROWTIME > '2024-01-01'", Clause.WHERE)));
    assertEquals(
        List.of("TYPE_COMPARISON ROWTIME > '2024-01-01'"), Typing.errors("ROWTIME > '2024-01-01'"));
  }
}
