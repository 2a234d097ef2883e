package io.sqlc.compiler.diagnostic.render;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.RelatedSpan;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics for people: what is wrong, the place with its source line and the smallest span
 * marked, notes and help.
 */
public final class TextRenderer {
  private final Palette palette;

  public TextRenderer(Palette palette) {
    this.palette = Objects.requireNonNull(palette, "palette");
  }

  /** All diagnostics, each followed by an empty line, and the summary. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(d -> out.append(render(d)).append('\n'));
    return out.append(palette.strong(Summary.of(diagnostics))).append('\n').toString();
  }

  /** One diagnostic; several lines, each ended by a line feed. */
  public String render(Diagnostic diagnostic) {
    Severity severity = diagnostic.severity();
    String kind = severity.name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code().id() + "]";
    List<String> lines = new ArrayList<>();
    lines.add(
        palette.severity(severity, kind)
            + palette.strong(": " + PrintableText.oneLine(diagnostic.message())));
    String margin = " ".repeat(marginOf(diagnostic));
    Span span = diagnostic.span();
    if (span != null) {
      UnaryOperator<String> mark = text -> palette.severity(severity, text);
      addPlace(lines, margin, "-->", span);
      addSnippet(lines, margin, span, "^", diagnostic.label(), mark);
    }
    for (RelatedSpan related : diagnostic.related()) {
      addPlace(lines, margin, ":::", related.span());
      addSnippet(lines, margin, related.span(), "-", related.label(), palette::frame);
    }
    boolean remarks = !diagnostic.notes().isEmpty() || !diagnostic.help().isEmpty();
    if (span != null && remarks) {
      lines.add(margin + " " + palette.frame("|"));
    }
    diagnostic.notes().forEach(n -> addRemark(lines, margin, palette.strong("note"), "note", n));
    diagnostic.help().forEach(h -> addRemark(lines, margin, palette.help("help"), "help", h));
    return String.join("\n", lines) + "\n";
  }

  /** Columns that the largest line number shown takes. */
  private static int marginOf(Diagnostic diagnostic) {
    int largest = diagnostic.span() == null ? 0 : lastLine(diagnostic.span());
    for (RelatedSpan related : diagnostic.related()) {
      largest = Math.max(largest, lastLine(related.span()));
    }
    return String.valueOf(largest).length();
  }

  private void addPlace(List<String> lines, String margin, String arrow, Span span) {
    lines.add(margin + palette.frame(arrow) + " " + PrintableText.oneLine(span.toString()));
    lines.add(margin + " " + palette.frame("|"));
  }

  private void addSnippet(
      List<String> lines,
      String margin,
      Span span,
      String mark,
      @Nullable String label,
      UnaryOperator<String> paint) {
    int first = span.line();
    int last = lastLine(span);
    for (int line = first; line <= last; line++) {
      if (line == first + 1 && last > first + 2) {
        lines.add(palette.frame("..."));
        line = last;
      }
      SnippetLine shown = SnippetLine.of(span, line);
      String number = " ".repeat(margin.length() - String.valueOf(line).length()) + line;
      lines.add((palette.frame(number + " |") + " " + shown.text()).stripTrailing());
      String marks = mark.repeat(shown.markWidth());
      String words = line == last && label != null ? " " + PrintableText.oneLine(label) : "";
      lines.add(
          margin
              + " "
              + palette.frame("|")
              + " ".repeat(shown.markColumn() + 1)
              + paint.apply(marks + words));
    }
  }

  /** The last line of which something is marked: a line end alone does not count. */
  private static int lastLine(Span span) {
    boolean endsAtLineStart = span.end() > span.start() && span.endColumn() == 1;
    return endsAtLineStart ? span.endLine() - 1 : span.endLine();
  }

  private void addRemark(
      List<String> lines, String margin, String word, String plain, String text) {
    String[] parts = text.split("\r\n|\n|\r", -1);
    String first = margin + " " + palette.frame("=") + " " + word + ": ";
    String rest = margin + " ".repeat(plain.length() + 5);
    for (int i = 0; i < parts.length; i++) {
      lines.add(((i == 0 ? first : rest) + PrintableText.oneLine(parts[i])).stripTrailing());
    }
  }
}
