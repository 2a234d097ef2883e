package io.sqlc.compiler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SourceFileTest {
  private final SourceFile file = new SourceFile("sql/fraud.sql", "one\ntwo\r\n\tthree\rfour");

  @Test
  void countsLinesWithEveryKindOfEnd() {
    assertEquals(4, file.lineCount());
    assertEquals("one", file.lineText(1));
    assertEquals("two", file.lineText(2));
    assertEquals("\tthree", file.lineText(3));
    assertEquals("four", file.lineText(4));
  }

  @Test
  void countsLinesAndColumnsFromOneAndTabsAsOne() {
    int three = file.text().indexOf("three");
    assertEquals(3, file.lineOf(three));
    assertEquals(2, file.columnOf(three));
    assertEquals(1, file.lineOf(0));
    assertEquals(1, file.columnOf(0));
  }

  @Test
  void placesTheEndOfTheTextInTheLastLine() {
    assertEquals(4, file.lineOf(file.text().length()));
    assertEquals(5, file.columnOf(file.text().length()));
    assertEquals(1, new SourceFile("empty.sql", "").lineOf(0));
  }

  @Test
  void countsUtf16CodeUnits() {
    SourceFile emoji = new SourceFile("e.sql", "'😀' x");
    assertEquals(6, emoji.columnOf(emoji.text().indexOf('x')));
  }

  @Test
  void spanTellsFileLineAndColumn() {
    Span span = file.span(4, 7);
    assertEquals("sql/fraud.sql:2:1", span.toString());
    assertEquals("two", span.text());
    assertEquals(4, span.endColumn());
    assertEquals("fraud.sql", file.baseName());
  }

  @Test
  void joinsSpansOfOneFileOnly() {
    assertEquals(file.span(0, 7), file.span(4, 7).to(file.span(0, 3)));
    Span other = new SourceFile("other.sql", "abc").span(0, 1);
    assertThrows(IllegalArgumentException.class, () -> file.span(0, 1).to(other));
  }

  @Test
  void rejectsSpansOutsideTheText() {
    assertThrows(IndexOutOfBoundsException.class, () -> file.span(3, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> file.span(0, 100));
  }
}
