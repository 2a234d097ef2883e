package io.sqlc.compiler.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one SQL file and the name it is shown by.
 *
 * <p>Offsets count UTF-16 code units from 0; lines and columns count from 1. A line ends with LF,
 * CR LF or a lone CR. Two files are equal only when they are the same object.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Makes a file.
   *
   * @param name as shown to people, with {@code /} between folders
   * @param text the whole text, without a byte order mark
   */
  public SourceFile(String name, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    this.lineStarts = lineStarts(text);
  }

  /** The name as shown to people. */
  public String name() {
    return name;
  }

  /** The last part of the name. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, in which an offset lies; the end of the text counts as an offset. */
  public int lineOf(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, of an offset in its line. */
  public int columnOf(int offset) {
    return offset - lineStarts[lineOf(offset) - 1] + 1;
  }

  /** The offset at which a line, counted from 1, begins. */
  public int lineStart(int line) {
    return lineStarts[Objects.checkIndex(line - 1, lineStarts.length)];
  }

  /** The text of a line, counted from 1, without its line end. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The span from {@code start} to {@code end}, the latter exclusive. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !crBeforeLf) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
