package io.sqlc.compiler.diagnostic.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private final TextRenderer renderer = new TextRenderer(Palette.PLAIN);

  @Test
  void showsPlaceMarkedLineNotesAndHelp() {
    Span span = spanOf("SELECT id\nFROM payment\nEMIT CHANGES;\n", "payment");
    Diagnostic diagnostic =
        error(span, "no stream or table PAYMENT")
            .label("not known here")
            .note("2 streams are known")
            .help("did you mean PAYMENTS?\nor CUSTOMERS?");
    assertEquals(
        """
        error[SQLC0201]: no stream or table PAYMENT
         --> fraud.sql:2:6
          |
        2 | FROM payment
          |      ^^^^^^^ not known here
          |
          = note: 2 streams are known
          = help: did you mean PAYMENTS?
                  or CUSTOMERS?
        """,
        renderer.render(diagnostic));
  }

  @Test
  void showsWhatHasNoPlaceWithoutASnippet() {
    Diagnostic diagnostic = error(null, "no such file").help("look again");
    assertEquals(
        """
        error[SQLC0201]: no such file
          = help: look again
        """,
        renderer.render(diagnostic));
  }

  @Test
  void widensTabsSoThatMarksStandBelowTheirText() {
    Span span = spanOf("\tSELECT\tid", "id");
    assertEquals("1 |     SELECT  id", line(renderer.render(error(span, "x")), 3));
    assertEquals("  |             ^^", line(renderer.render(error(span, "x")), 4));
  }

  @Test
  void countsWideCharactersAsTwoColumnsAndMarksAsNone() {
    Span span = spanOf("'漢字é' + id", "id");
    assertEquals("  | " + " ".repeat("'xxxxe' + ".length()) + "^^", markLine(span));
  }

  @Test
  void doesNotPassControlCharactersOn() {
    Span span = spanOf("a \u001b[31m \u202E b", "b");
    String text = renderer.render(error(span, "name \u001b[2J\nis bad"));
    assertFalse(text.contains("\u001b"));
    assertFalse(text.contains("\u202E"));
    assertTrue(text.startsWith("error[SQLC0201]: name \uFFFD[2J is bad\n"));
  }

  @Test
  void cutsLongLinesAroundTheMarkedPlace() {
    String text = "a".repeat(5_000) + " WRONG " + "b".repeat(5_000);
    String shown = line(renderer.render(error(spanOf(text, "WRONG"), "x")), 3);
    assertTrue(shown.length() < 180, shown);
    assertTrue(shown.startsWith("1 | …aaa"), shown);
    assertTrue(shown.endsWith("bbb…"), shown);
    String marks = line(renderer.render(error(spanOf(text, "WRONG"), "x")), 4);
    assertEquals(shown.indexOf("WRONG"), marks.indexOf('^'));
    assertEquals("^^^^^", marks.substring(3).strip());
  }

  @Test
  void cutsSpansThatAreLongerThanWhatIsShown() {
    String text = "x" + "(".repeat(10_000);
    String marks = markLine(new SourceFile("a.sql", text).span(1, text.length()));
    assertTrue(marks.length() < 180, marks);
  }

  @Test
  void marksThePlaceAfterTheLastCharacter() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1");
    assertEquals("  |         ^", markLine(file.span(8, 8)));
  }

  @Test
  void marksEveryLineOfAShortSpanAndLabelsTheLast() {
    Span span = spanOf("SELECT CASE\n    WHEN a\n  END FROM b", "CASE\n    WHEN a\n  END");
    assertEquals(
        """
        error[SQLC0201]: x
         --> fraud.sql:1:8
          |
        1 | SELECT CASE
          |        ^^^^
        2 |     WHEN a
          |     ^^^^^^
        3 |   END FROM b
          |   ^^^ here
        """,
        renderer.render(error(span, "x").label("here")));
  }

  @Test
  void leavesOutTheMiddleOfALongSpan() {
    Span span = spanOf("a (\n1\n2\n3\n4\n5\n6\n7\n8)", "(\n1\n2\n3\n4\n5\n6\n7\n8)");
    assertEquals(
        """
        error[SQLC0201]: x
         --> fraud.sql:1:3
          |
        1 | a (
          |   ^
        ...
        9 | 8)
          | ^^
        """,
        renderer.render(error(span, "x")));
  }

  @Test
  void showsRelatedPlacesWithNumbersAligned() {
    SourceFile file = new SourceFile("a.sql", "one\n2\n3\n4\n5\n6\n7\n8\n9\nten\n");
    Diagnostic diagnostic =
        error(file.span(file.lineStart(10), file.lineStart(10) + 3), "declared twice")
            .related(file.span(0, 3), "first declared here");
    assertEquals(
        """
        error[SQLC0201]: declared twice
          --> a.sql:10:1
           |
        10 | ten
           | ^^^
          ::: a.sql:1:1
           |
         1 | one
           | --- first declared here
        """,
        renderer.render(diagnostic));
  }

  @Test
  void endsWithASummary() {
    Span one = spanOf("a", "a");
    List<Diagnostic> all = List.of(error(one, "x"), error(spanOf("b", "b"), "y"));
    assertTrue(renderer.render(all).endsWith("\n\n2 errors in 2 files\n"));
    assertEquals("1 error in 1 file", Summary.of(List.of(error(one, "x"))));
    assertEquals("1 error", Summary.of(List.of(error(null, "x"))));
    assertEquals("no errors", Summary.of(List.of()));
  }

  @Test
  void coloursChangeNothingButColours() {
    Diagnostic diagnostic = error(spanOf("FROM payment", "payment"), "x").note("n").help("h");
    String coloured = new TextRenderer(Palette.ANSI).render(diagnostic);
    assertTrue(coloured.contains("\u001b[1;31merror[SQLC0201]\u001b[0m"));
    assertEquals(renderer.render(diagnostic), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  private String markLine(Span span) {
    return line(renderer.render(error(span, "x")), 4);
  }

  private static String line(String text, int index) {
    return text.lines().toList().get(index);
  }

  private static Diagnostic error(Span span, String message) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_UNEXPECTED, span, message);
  }

  private static Span spanOf(String text, String marked) {
    int start = text.lastIndexOf(marked);
    return new SourceFile("fraud.sql", text).span(start, start + marked.length());
  }
}
