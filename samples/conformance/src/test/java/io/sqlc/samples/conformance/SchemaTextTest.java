package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID BIGINT KEY, NAME VARCHAR | id bigint key,name STRING",
        "`ROWKEY` STRUCT<A INTEGER, B INT> KEY | ROWKEY STRUCT<`A` INT, `B` INT> KEY",
        "ID INT PRIMARY KEY | ID INT KEY",
        "D DECIMAL(4,2), KEY INT | D DECIMAL(4, 2), `KEY` INTEGER",
        "M MAP<STRING, STRUCT<X INTEGER>>, INTEGER INT | M MAP<VARCHAR, STRUCT<X INT>>, `INTEGER` INT"
      })
  void sameColumns(String one, String other) {
    assertEquals(SchemaText.canonical(one), SchemaText.canonical(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`id` BIGINT KEY | ID BIGINT KEY",
        "ID BIGINT | ID BIGINT KEY",
        "A INT, B INT | B INT, A INT",
        "D DECIMAL(4,2) | D DECIMAL(5,2)"
      })
  void otherColumns(String one, String other) {
    assertNotEquals(SchemaText.canonical(one), SchemaText.canonical(other));
  }
}
