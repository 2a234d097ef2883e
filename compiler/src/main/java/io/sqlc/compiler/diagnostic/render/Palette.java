package io.sqlc.compiler.diagnostic.render;

import io.sqlc.compiler.diagnostic.Severity;

/** Colours of a terminal, or none. */
public enum Palette {
  /** Text only. */
  PLAIN,
  /** ANSI escape sequences. */
  ANSI;

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FRAME = "\u001b[1;34m";
  private static final String HELP = "\u001b[1;32m";

  String strong(String text) {
    return paint(BOLD, text);
  }

  String frame(String text) {
    return paint(FRAME, text);
  }

  String help(String text) {
    return paint(HELP, text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("\u001b[1;31m", text);
      case WARNING -> paint("\u001b[1;33m", text);
    };
  }

  private String paint(String sequence, String text) {
    return this == PLAIN || text.isEmpty() ? text : sequence + text + RESET;
  }
}
