package io.sqlc.compiler.diagnostic.render;

/**
 * Text of the user made fit for a terminal: tabs are widened to the next multiple of four, control
 * characters (which could start an escape sequence) are shown as U+FFFD.
 */
final class PrintableText {
  private static final int TAB = 4;
  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out = new StringBuilder();
  private int width;

  /** A message in which line ends become spaces. */
  static String oneLine(String message) {
    return new PrintableText().append(message.replace('\n', ' ').replace('\r', ' ')).toString();
  }

  PrintableText append(String text) {
    text.codePoints().forEach(this::append);
    return this;
  }

  /** Columns of a terminal that the text takes so far. */
  int width() {
    return width;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void append(int codePoint) {
    if (codePoint == '\t') {
      int spaces = TAB - width % TAB;
      out.append(" ".repeat(spaces));
      width += spaces;
    } else {
      int shown = isControl(codePoint) ? REPLACEMENT : codePoint;
      out.appendCodePoint(shown);
      width += widthOf(shown);
    }
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || isDirectionMark(codePoint);
  }

  /** Marks that reorder what follows: a reader would see other text than the compiler. */
  private static boolean isDirectionMark(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static int widthOf(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** East Asian wide and full-width characters, and emoji. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
