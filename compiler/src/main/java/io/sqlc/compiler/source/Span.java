package io.sqlc.compiler.source;

import java.util.Objects;

/**
 * A piece of a source file.
 *
 * @param file the file
 * @param start offset of the first code unit
 * @param end offset after the last code unit; equal to {@code start} for a place between two units
 */
public record Span(SourceFile file, int start, int end) {
  public Span {
    Objects.requireNonNull(file, "file");
    Objects.checkFromToIndex(start, end, file.text().length());
  }

  /** The smallest span that holds both; they must be of the same file. */
  public Span to(Span other) {
    if (other.file != file) {
      throw new IllegalArgumentException("spans of two files: " + file + " and " + other.file);
    }
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The line, from 1, of the first code unit. */
  public int line() {
    return file.lineOf(start);
  }

  /** The column, from 1, of the first code unit. */
  public int column() {
    return file.columnOf(start);
  }

  /** The line, from 1, of {@link #end}. */
  public int endLine() {
    return file.lineOf(end);
  }

  /** The column, from 1, of {@link #end}: that after the last marked one. */
  public int endColumn() {
    return file.columnOf(end);
  }

  /** The marked text. */
  public String text() {
    return file.text().substring(start, end);
  }

  /**
   * The file without its folder, and the line: {@code fraud.sql:4}. What is generated says this: it
   * must not depend on where it is compiled.
   */
  public String shortLine() {
    return file.baseName() + ":" + line();
  }

  /** As {@link #shortLine}, with the column: {@code fraud.sql:4:12}. */
  public String shortPlace() {
    return shortLine() + ":" + column();
  }

  /** File, line and column: {@code sql/fraud.sql:4:12}. */
  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}
