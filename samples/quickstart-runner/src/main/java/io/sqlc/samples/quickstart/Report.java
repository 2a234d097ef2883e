package io.sqlc.samples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Writes what happens: numbered steps with the time that each took. */
final class Report {
  private static final String INDENT = "     ";

  private final PrintStream out;
  private final Style style;
  private int number;

  Report(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  Style style() {
    return style;
  }

  void title(String text) {
    out.println(style.strong(text));
    out.println();
  }

  /** A step that is done. */
  void step(String name, String result, Duration took) {
    number++;
    out.printf(Locale.ROOT, "  %d  %-18s  %-63s %7s%n", number, name, result, seconds(took));
    out.flush();
  }

  /** A step that shows its own progress. */
  void stepBegins(String name, String what) {
    number++;
    out.printf(Locale.ROOT, "  %d  %-18s  %s%n", number, name, what);
    out.flush();
  }

  /** A line below the last step. */
  void detail(String text) {
    out.println(text.isEmpty() ? "" : INDENT + text);
    out.flush();
  }

  /** The first half of a line below the last step; {@link #detailEnds} gives the rest. */
  void detailBegins(String text) {
    out.print(INDENT + text);
    out.flush();
  }

  void detailEnds(String text) {
    out.println(text);
    out.flush();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
