package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.Join;
import io.sqlc.compiler.ast.LogicalBinary;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.SingleColumn;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void aStatementReachesFromItsFirstWordToItsLast() {
    CreateSource create =
        (CreateSource) Parsing.statement("-- note\n/* x */ CREATE STREAM `s` (a INT) ;\n");
    assertEquals("CREATE STREAM `s` (a INT)", create.span().text());
    assertEquals("test.sql:2:9", create.span().toString());
    assertEquals("`s`", create.name().span().text());
    assertEquals("a INT", create.elements().get(0).span().text());
    assertEquals("INT", create.elements().get(0).type().span().text());
  }

  @Test
  void partsOfAQueryAreTheSmallest() {
    Query query =
        ((CreateAsSelect)
                Parsing.statement(
                    "CREATE STREAM x AS SELECT (a + b) - c AS d, 'é😀', e\n"
                        + "FROM s t JOIN u ON t.k = u.k WHERE (a > 1) AND (b) AND NOT c;"))
            .query();
    SingleColumn first = (SingleColumn) query.items().get(0);
    assertEquals("(a + b) - c AS d", first.span().text());
    assertEquals("(a + b) - c", first.expression().span().text());
    assertEquals("e", query.items().get(2).span().text());
    assertEquals("s t JOIN u ON t.k = u.k", query.from().span().text());
    assertEquals("t.k = u.k", ((Join) query.from()).criteria().span().text());
    LogicalBinary where = (LogicalBinary) query.where();
    assertEquals(3, where.terms().size());
    assertEquals("a > 1", where.terms().get(0).span().text());
    assertEquals("NOT c", where.terms().get(2).span().text());
  }
}
