package io.sqlc.samples.quickstart;

/** Text as a terminal shows it, or plain where the output goes elsewhere. */
enum Style {
  PLAIN,
  COLOURED;

  /**
   * Colour only for a terminal, which the launcher tells because Java cannot say it of the output
   * alone, and not where the user's environment forbids it.
   */
  static Style ofThisProcess() {
    boolean wanted = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    return wanted && Boolean.getBoolean("sqlc.terminal.out") ? COLOURED : PLAIN;
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("1;31", text);
  }

  String warning(String text) {
    return paint("33", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
