package io.sqlc.runtime.delimited;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.util.Arrays;

/**
 * Finds the fields of a message's first line, as commons-csv does, which ksqlDB reads with: empty
 * lines before it do not count, nothing is trimmed, and after a closing quote only white space may
 * stand before the delimiter.
 */
final class DelimitedFields {
  private static final char QUOTE = '"';

  private final String text;
  private final char delimiter;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] doubledQuotes;
  private int count;

  private DelimitedFields(String text, char delimiter, int columns) {
    this.text = text;
    this.delimiter = delimiter;
    this.starts = new int[columns];
    this.ends = new int[columns];
    this.doubledQuotes = new boolean[columns];
  }

  /**
   * Finds the fields.
   *
   * @throws UnreadableRecordException if there is no line, if there are not as many fields as
   *     columns, or if quotes do not match
   */
  static DelimitedFields of(String text, char delimiter, int columns) {
    DelimitedFields fields = new DelimitedFields(text, delimiter, columns);
    fields.scan();
    if (fields.count != columns) {
      throw new UnreadableRecordException(
          Reason.WRONG_LENGTH, "the number of fields is not that of the columns, " + columns);
    }
    return fields;
  }

  /** The whole message, in which fields that are not {@link #isEscaped} can be read in place. */
  String text() {
    return text;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  boolean isEmpty(int field) {
    return starts[field] == ends[field];
  }

  /** Whether the field stands for another text than the one in its place. */
  boolean isEscaped(int field) {
    return doubledQuotes[field];
  }

  /** The field's text. */
  String field(int field) {
    String raw = text.substring(starts[field], ends[field]);
    return doubledQuotes[field] ? raw.replace("\"\"", "\"") : raw;
  }

  private void scan() {
    int at = 0;
    while (at < text.length() && isLineEnd(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw new UnreadableRecordException(Reason.EMPTY, "the message is empty");
    }
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == QUOTE && delimiter != QUOTE;
      at = quoted ? quoted(at + 1) : plain(at);
      if (at == text.length() || text.charAt(at) != delimiter) {
        return;
      }
      at++;
    }
  }

  private int plain(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
      at++;
    }
    add(start, at, false);
    return at;
  }

  /** Reads on after the opening quote; gives the place of the delimiter or the end. */
  private int quoted(int start) {
    boolean doubled = false;
    int end = text.indexOf(QUOTE, start);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == QUOTE) {
      doubled = true;
      end = text.indexOf(QUOTE, end + 2);
    }
    if (end < 0) {
      throw new UnreadableRecordException(Reason.MALFORMED, "a quote is not closed");
    }
    add(start, end, doubled);
    int at = end + 1;
    while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
      if (!Character.isWhitespace(text.charAt(at))) {
        throw new UnreadableRecordException(Reason.MALFORMED, "text after a closing quote");
      }
      at++;
    }
    return at;
  }

  private void add(int start, int end, boolean doubled) {
    if (count < starts.length) {
      starts[count] = start;
      ends[count] = end;
      doubledQuotes[count] = doubled;
    }
    count++;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public String toString() {
    return count + " fields, from " + Arrays.toString(starts);
  }
}
