package io.sqlc.runtime.json;

import io.sqlc.runtime.format.NumberText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value after another into a buffer. Commas come by themselves; that values stand
 * where JSON allows them is the caller's part.
 *
 * <p>Every {@code write} method writes {@code null} for null.
 */
public final class JsonWriter {
  private static final int LARGEST_KEPT_BUFFER = 64 * 1024;
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] HEX = ascii("0123456789ABCDEF");

  private byte[] buffer = new byte[512];
  private int size;

  /** Whether the next value or name follows another one in the same array or object. */
  private boolean comma;

  JsonWriter() {}

  void reset() {
    // a large one is kept as long as messages need it
    if (buffer.length > LARGEST_KEPT_BUFFER && size < buffer.length / 16) {
      buffer = new byte[LARGEST_KEPT_BUFFER];
    }
    size = 0;
    comma = false;
  }

  byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  /** Opens an object; fields follow, each as {@link #field} or {@link #key} and a value. */
  public void startObject() {
    open('{');
  }

  /** Closes the object that was opened last. */
  public void endObject() {
    close('}');
  }

  /** Opens an array; its elements follow as values. */
  public void startArray() {
    open('[');
  }

  /** Closes the array that was opened last. */
  public void endArray() {
    close(']');
  }

  /** Writes the name of a field; its value follows. */
  public void field(FieldName name) {
    byte[] encoded = name.encoded;
    ensure(encoded.length + 1);
    if (comma) {
      buffer[size++] = ',';
    }
    System.arraycopy(encoded, 0, buffer, size, encoded.length);
    size += encoded.length;
    comma = false;
  }

  /**
   * Writes the name of a field that is not known beforehand, as a key of a MAP; its value follows.
   */
  public void key(String name) {
    startValue(0);
    putQuoted(name);
    ensure(1);
    buffer[size++] = ':';
    comma = false;
  }

  /** Writes {@code null}. */
  public void writeNull() {
    putToken(NULL);
  }

  /** Writes {@code true} or {@code false}. */
  public void writeBoolean(@Nullable Boolean value) {
    putToken(value == null ? NULL : value ? TRUE : FALSE);
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) {
    if (value == null) {
      writeNull();
    } else {
      putLong(value);
    }
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) {
    if (value == null) {
      writeNull();
    } else {
      putLong(value);
    }
  }

  /** Writes a DOUBLE as Java's text; NaN and the infinities are not JSON, so as quoted names. */
  public void writeDouble(@Nullable Double value) {
    if (value == null) {
      writeNull();
    } else if (value.isNaN() || value.isInfinite()) {
      writeString(value.toString());
    } else {
      startValue(NumberText.LONGEST);
      int end = NumberText.put(value.doubleValue(), buffer, size);
      size = end == NumberText.REFUSED ? putAscii(value.toString()) : end;
    }
  }

  /** Writes a DECIMAL with all digits of its scale, as Java's text. */
  public void writeDecimal(@Nullable BigDecimal value) {
    if (value == null) {
      writeNull();
    } else {
      startValue(NumberText.LONGEST);
      int end = NumberText.put(value, buffer, size);
      size = end == NumberText.REFUSED ? putAscii(value.toString()) : end;
    }
  }

  /** Writes a STRING. */
  public void writeString(@Nullable String value) {
    if (value == null) {
      writeNull();
    } else {
      startValue(0);
      putQuoted(value);
    }
  }

  /** Writes BYTES as base64. */
  public void writeBytes(@Nullable Bytes value) {
    if (value == null) {
      writeNull();
    } else {
      byte[] encoded = Base64.getEncoder().encode(value.get());
      startValue(encoded.length + 2);
      buffer[size++] = '"';
      System.arraycopy(encoded, 0, buffer, size, encoded.length);
      size += encoded.length;
      buffer[size++] = '"';
    }
  }

  /** Writes a DATE as days since the epoch. */
  public void writeDate(@Nullable Integer epochDays) {
    writeInt(epochDays);
  }

  /** Writes a TIME as milliseconds of the day. */
  public void writeTime(@Nullable Integer millisOfDay) {
    writeInt(millisOfDay);
  }

  /** Writes a TIMESTAMP as milliseconds since the epoch. */
  public void writeTimestamp(@Nullable Long epochMillis) {
    writeBigint(epochMillis);
  }

  /** Writes an ARRAY, each element by the given method. */
  public <E extends @Nullable Object> void writeArray(
      @Nullable List<E> array, BiConsumer<JsonWriter, E> element) {
    if (array == null) {
      writeNull();
      return;
    }
    startArray();
    for (E value : array) {
      element.accept(this, value);
    }
    endArray();
  }

  /**
   * Writes a MAP in its order of iteration, each value by the given method. JSON has no NULL for a
   * name: a NULL key is written as {@code "null"}.
   */
  public <V extends @Nullable Object> void writeMap(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> value) {
    if (map == null) {
      writeNull();
      return;
    }
    startObject();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      key(String.valueOf(entry.getKey()));
      value.accept(this, entry.getValue());
    }
    endObject();
  }

  private void open(char bracket) {
    startValue(1);
    buffer[size++] = (byte) bracket;
    comma = false;
  }

  private void close(char bracket) {
    ensure(1);
    buffer[size++] = (byte) bracket;
    comma = true;
  }

  /** Writes the comma before a value where one is due, and makes room for the value. */
  private void startValue(int length) {
    ensure(length + 1);
    if (comma) {
      buffer[size++] = ',';
    }
    comma = true;
  }

  private void putToken(byte[] token) {
    startValue(token.length);
    System.arraycopy(token, 0, buffer, size, token.length);
    size += token.length;
  }

  /** Puts text where a value has been started; returns where it ends. */
  private int putAscii(String text) {
    ensure(text.length());
    int at = size;
    for (int i = 0; i < text.length(); i++) {
      buffer[at++] = (byte) text.charAt(i);
    }
    return at;
  }

  private void putLong(long value) {
    startValue(NumberText.LONGEST);
    size = NumberText.put(value, buffer, size);
  }

  private void putQuoted(String text) {
    int length = text.length();
    ensure(length * 6 + 2); // six bytes for an escape are the most that a char can take
    byte[] out = buffer;
    int at = size;
    out[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c >= ' ' && c != '"' && c != '\\') {
          out[at++] = (byte) c;
        } else {
          at = putEscape(out, at, c);
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | (c >> 6));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isSurrogate(c)) {
        // ksqlDB writes characters beyond the basic plane as two escapes; an unpaired half, which
        // has no UTF-8, survives that way too.
        at = putHexEscape(out, at, c);
      } else {
        out[at++] = (byte) (0xE0 | (c >> 12));
        out[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    out[at++] = '"';
    size = at;
  }

  private static int putEscape(byte[] out, int at, char c) {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          default -> 'u';
        };
    if (letter == 'u') {
      return putHexEscape(out, at, c);
    }
    out[at] = '\\';
    out[at + 1] = (byte) letter;
    return at + 2;
  }

  private static int putHexEscape(byte[] out, int at, char c) {
    out[at] = '\\';
    out[at + 1] = 'u';
    out[at + 2] = HEX[c >> 12];
    out[at + 3] = HEX[(c >> 8) & 0xF];
    out[at + 4] = HEX[(c >> 4) & 0xF];
    out[at + 5] = HEX[c & 0xF];
    return at + 6;
  }

  private void ensure(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
