package io.sqlc.compiler.parser;

/** Pieces of SQL as they are shown within a message. */
final class Words {
  private static final int MOST = 40;

  private Words() {}

  /** The text on one line, cut when it is long. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
