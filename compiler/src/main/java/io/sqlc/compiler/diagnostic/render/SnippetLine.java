package io.sqlc.compiler.diagnostic.render;

import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;

/**
 * The part of one source line that is shown, and where in it the marks stand.
 *
 * @param number the line's number
 * @param text what is shown of it; where it was cut stands an ellipsis
 * @param markColumn columns before the first mark
 * @param markWidth columns that are marked; at least one
 */
record SnippetLine(int number, String text, int markColumn, int markWidth) {
  /** Code units shown of a line at most; longer ones are cut around the marked place. */
  private static final int MOST = 160;

  /** Code units shown before the marked place in a line that is cut. */
  private static final int LEAD = 40;

  private static final String CUT = "…";

  /** The given line of the span's file, marked as far as the span lies in it. */
  static SnippetLine of(Span span, int line) {
    SourceFile file = span.file();
    String all = file.text();
    int lineStart = file.lineStart(line);
    int markStart = Math.max(span.start(), lineStart);
    if (line != span.line()) {
      markStart = skipBlanks(all, markStart, span.end());
    }
    int from = lineStart;
    if (endOfLine(all, lineStart, lineStart + MOST + 1) > lineStart + MOST) {
      from = atCodePoint(all, Math.max(lineStart, markStart - LEAD));
    }
    int lineEnd = endOfLine(all, Math.max(from, markStart), from + MOST + 1);
    int to = Math.min(lineEnd, atCodePoint(all, Math.min(from + MOST, all.length())));
    PrintableText shown = new PrintableText().append(from > lineStart ? CUT : "");
    shown.append(all.substring(from, Math.min(markStart, to)));
    int column = shown.width();
    int markEnd = Math.max(markStart, Math.min(span.end(), to));
    shown.append(all.substring(Math.min(markStart, to), Math.min(markEnd, to)));
    int width = Math.max(1, shown.width() - column);
    shown.append(all.substring(Math.min(markEnd, to), to)).append(to < lineEnd ? CUT : "");
    return new SnippetLine(line, shown.toString().stripTrailing(), column, width);
  }

  private static int skipBlanks(String text, int from, int limit) {
    int at = from;
    while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The end of the line in which {@code from} lies, or {@code limit} where it is further away. */
  private static int endOfLine(String text, int from, int limit) {
    int at = from;
    while (at < limit && at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int atCodePoint(String text, int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return inside ? offset - 1 : offset;
  }
}
