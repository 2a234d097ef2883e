package io.sqlc.compiler.build.function;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;

/** Turns places of JavaParser into ours. */
final class Spans {
  private Spans() {}

  static Span of(SourceFile file, Range range) {
    int start = offset(file, range.begin);
    return file.span(start, Math.max(start, Math.min(offset(file, range.end) + 1, end(file))));
  }

  private static int offset(SourceFile file, Position position) {
    if (position.line < 1 || position.line > file.lineCount()) {
      return end(file);
    }
    return Math.min(file.lineStart(position.line) + Math.max(0, position.column - 1), end(file));
  }

  private static int end(SourceFile file) {
    return file.text().length();
  }
}
