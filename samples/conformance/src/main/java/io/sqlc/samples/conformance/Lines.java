package io.sqlc.samples.conformance;

import java.util.regex.Pattern;

/** Text for a file with one entry a line and tabs between fields. */
final class Lines {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int LONGEST = 1000;

  private Lines() {}

  /** The text in one line, shortened where it is very long. */
  static String single(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
