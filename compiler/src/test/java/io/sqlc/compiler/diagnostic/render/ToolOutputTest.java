package io.sqlc.compiler.diagnostic.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolOutputTest {
  private static final SourceFile FILE = new SourceFile("my sql/a.sql", "SELECT\n  \"x\" FROM y;");

  private static final Diagnostic WITH_PLACE =
      Diagnostic.error(DiagnosticCode.SYNTAX_UNEXPECTED, FILE.span(9, 12), "bad \"x\"")
          .label("here")
          .note("one")
          .help("two")
          .related(FILE.span(0, 6), "there");

  private static final Diagnostic WITHOUT_PLACE =
      Diagnostic.error(DiagnosticCode.NOT_YET_CTE, null, "not yet");

  @Test
  void jsonIsOneObjectALineWithStableFields() {
    assertEquals(
        """
        {"code":"SQLC0201","severity":"error","kind":"user-error","message":"bad \\"x\\"",\
        "file":"my sql/a.sql","line":2,"column":3,"endLine":2,"endColumn":6,"label":"here",\
        "notes":["one"],"help":["two"],"related":[{"file":"my sql/a.sql","line":1,"column":1,\
        "endLine":1,"endColumn":7,"label":"there"}]}
        {"code":"SQLC1903","severity":"error","kind":"not-yet","message":"not yet",\
        "notes":[],"help":[],"related":[]}
        """,
        new JsonRenderer().render(List.of(WITH_PLACE, WITHOUT_PLACE)));
    assertEquals("", new JsonRenderer().render(List.of()));
  }

  @Test
  void sarifNamesRulesAndPlaces() {
    String log = new SarifRenderer("1.2.3").render(List.of(WITH_PLACE, WITHOUT_PLACE));
    String dense = log.replaceAll("\\s*\\n\\s*", "").replace("\" : ", "\":");
    assertTrue(dense.contains("\"version\":\"2.1.0\""), dense);
    assertTrue(dense.contains("\"name\":\"sqlc\",\"version\":\"1.2.3\""), dense);
    assertTrue(dense.contains("\"id\":\"SQLC0201\""), dense);
    assertTrue(dense.contains("\"uri\":\"my%20sql/a.sql\""), dense);
    assertTrue(
        dense.contains("\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":6"), dense);
    assertTrue(dense.contains("\"text\":\"bad \\\"x\\\"\\nnote: one\\nhelp: two\""), dense);
  }
}
