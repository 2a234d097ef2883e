package io.sqlc.compiler.parser;

import io.sqlc.compiler.source.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A source file as ANTLR reads it. Counts UTF-16 code units, as spans do. */
final class SourceCharStream implements CharStream {
  private final SourceFile file;
  private final String text;
  private int position;

  SourceCharStream(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  @Override
  public void consume() {
    if (position >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    position++;
  }

  @Override
  public int LA(int i) {
    int at = i > 0 ? position + i - 1 : position + i;
    return i != 0 && at >= 0 && at < text.length() ? text.charAt(at) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return file.name();
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
