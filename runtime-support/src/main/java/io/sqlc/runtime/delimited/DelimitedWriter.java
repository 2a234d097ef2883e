package io.sqlc.runtime.delimited;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one message after the other. NULL is an empty field. */
public final class DelimitedWriter {
  private static final char QUOTE = '"';

  private final char delimiter;
  private final StringBuilder line = new StringBuilder();
  private boolean first = true;

  DelimitedWriter(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Writes a BOOLEAN. */
  public void writeBoolean(@Nullable Boolean value) {
    writeText(value);
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) {
    writeText(value);
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) {
    writeText(value);
  }

  /** Writes a DOUBLE as Java does. */
  public void writeDouble(@Nullable Double value) {
    writeText(value);
  }

  /** Writes a DECIMAL with all digits of its scale. */
  public void writeDecimal(@Nullable BigDecimal value) {
    writeField(value == null ? null : value.toPlainString());
  }

  /** Writes a STRING. */
  public void writeString(@Nullable String value) {
    writeField(value);
  }

  /** Writes BYTES in base64. */
  public void writeBytes(@Nullable Bytes value) {
    writeField(value == null ? null : Base64.getEncoder().encodeToString(value.get()));
  }

  /** Writes a DATE: days since the epoch. */
  public void writeDate(@Nullable Integer value) {
    writeText(value);
  }

  /** Writes a TIME: milliseconds of the day. */
  public void writeTime(@Nullable Integer value) {
    writeText(value);
  }

  /** Writes a TIMESTAMP: milliseconds since the epoch. */
  public void writeTimestamp(@Nullable Long value) {
    writeText(value);
  }

  private void writeText(@Nullable Object value) {
    writeField(value == null ? null : value.toString());
  }

  private void writeField(@Nullable String text) {
    if (!first) {
      line.append(delimiter);
    }
    if (text != null) {
      if (isQuoted(text)) {
        line.append(QUOTE).append(text.replace("\"", "\"\"")).append(QUOTE);
      } else {
        line.append(text);
      }
    }
    first = false;
  }

  /** The rules of commons-csv 1.4, by which ksqlDB writes. */
  private boolean isQuoted(String text) {
    if (text.isEmpty()) {
      return first;
    }
    char begin = text.charAt(0);
    if (begin <= '#' || (first && !isLetterOrDigit(begin))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == delimiter || c == QUOTE || c == '\n' || c == '\r') {
        return true;
      }
    }
    return text.charAt(text.length() - 1) <= ' ';
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  byte[] toBytes() {
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  void reset() {
    line.setLength(0);
    first = true;
  }
}
