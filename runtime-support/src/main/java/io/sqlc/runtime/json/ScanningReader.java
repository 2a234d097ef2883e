package io.sqlc.runtime.json;

import io.sqlc.runtime.format.DecimalFit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads good JSON in UTF-8 straight from its bytes. Whatever is not common or not good is refused
 * by {@link NotScannedException}, or by {@link IndexOutOfBoundsException} where the document ends
 * too early: then {@link ParsingReader} reads the message from its beginning, and what that says
 * counts.
 *
 * <p>One reader reads any number of messages, one after another.
 */
final class ScanningReader extends JsonReader {
  private static final int DEEPEST = 100;

  private final ScannedNumber number = new ScannedNumber();

  /** The objects that are open, the outermost first; made when they are needed. */
  private final @Nullable ScannedObject[] objects = new ScannedObject[DEEPEST];

  private int depth = -1;

  /** Whether it is not known yet what columns the object that was entered last has. */
  private boolean unnamed;

  private byte[] in = {};
  private int at;

  /** Whether the array or object that is open was only just entered. */
  private boolean entered;

  /** Whether the outermost object ends, for this reader, with the last column that is used. */
  private final boolean stopsEarly;

  /** A reader of whole documents. */
  ScanningReader() {
    this(false);
  }

  /**
   * A reader.
   *
   * @param stopsEarly whether the rest of a row is not read once all columns that are used have
   *     come
   */
  ScanningReader(boolean stopsEarly) {
    this.stopsEarly = stopsEarly;
  }

  /** Begins to read a message, and stands on its value. */
  void open(byte[] message) {
    in = message;
    depth = -1;
    at = Scan.token(message, 0);
  }

  /** Checks that a number or literal that was the message's value ends where it was read to. */
  void end() {
    if (!stopsEarly && at < in.length && at > 0 && isBare(in[at - 1])) {
      byte next = in[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        throw new NotScannedException();
      }
    }
  }

  private static boolean isBare(byte last) {
    return last != '}' && last != ']' && last != '"';
  }

  @Override
  boolean atObject() {
    if (in[at] != '{') {
      throw new NotScannedException();
    }
    return true;
  }

  @Override
  public boolean startObject() {
    if (!enter('{')) {
      return false;
    }
    if (++depth == DEEPEST) {
      throw new NotScannedException();
    }
    unnamed = true;
    return true;
  }

  /** Enters an array or object; false where there is null. */
  private boolean enter(char bracket) {
    byte found = in[at];
    if (found == bracket) {
      at++;
      entered = true;
      return true;
    }
    if (found == 'n') {
      at = Scan.skipNull(in, at);
      return false;
    }
    throw new NotScannedException();
  }

  @Override
  public int nextColumn(FieldNames names) {
    ScannedObject object = unnamed ? newObject(names) : objects[depth];
    byte[] text = in;
    if (stopsEarly && depth == 0 && object.isComplete()) {
      depth--;
      return END;
    }
    while (nextItem('}')) {
      ExpectedName name = object.expected(text, at);
      int column;
      if (name != null) {
        column = object.column(name.match);
        at = Scan.token(text, at + name.length);
      } else {
        column = unexpectedColumn(object, names);
      }
      if (column >= 0) {
        if (stopsEarly) {
          object.found(column);
        }
        return column;
      }
      at = Scan.skipValue(text, at);
    }
    depth--;
    return END;
  }

  /** The column of the field whose name begins here; goes to its value. */
  private int unexpectedColumn(ScannedObject object, FieldNames names) {
    byte[] text = in;
    int start = nameStart();
    int end = ScannedText.plainEnd(text, start);
    int match;
    if (text[end] == '"') {
      match = names.find(text, start, end);
      if (object.learns()) {
        object.expect(ExpectedName.of(text, start - 1, end, match));
      }
    } else {
      end = ScannedText.skipName(text, start) - 1;
      match = names.find(new String(text, start, end - start, StandardCharsets.UTF_8));
    }
    Scan.checkName(end - start);
    at = Scan.fieldValue(text, end + 1);
    return object.column(match);
  }

  private ScannedObject newObject(FieldNames names) {
    unnamed = false;
    ScannedObject object = objects[depth];
    if (object == null) {
      object = new ScannedObject(names);
    } else if (object.names != names) {
      object = object.sibling(names);
    }
    objects[depth] = object;
    object.open();
    return object;
  }

  /** Goes to the next field or element; behind the bracket if there is none. */
  private boolean nextItem(char bracket) {
    byte[] text = in;
    int place = Scan.token(text, at);
    if (text[place] == bracket) {
      at = place + 1;
      entered = false;
      return false;
    }
    at = entered ? place : Scan.token(text, Scan.comma(text, place));
    entered = false;
    return true;
  }

  private int nameStart() {
    if (in[at] != '"') {
      throw new NotScannedException();
    }
    return at + 1;
  }

  @Override
  public boolean startArray() {
    return enter('[');
  }

  @Override
  public boolean nextElement() {
    return nextItem(']');
  }

  @Override
  public boolean startMap() {
    return enter('{');
  }

  @Override
  public @Nullable String nextKey() {
    if (!nextItem('}')) {
      return null;
    }
    int start = nameStart();
    int end = ScannedText.skipName(in, start);
    Scan.checkName(end - start);
    at = Scan.fieldValue(in, end);
    return new String(in, start, end - 1 - start, StandardCharsets.UTF_8);
  }

  /** The string from this place on; goes behind its quote. */
  private String text(int start) {
    int end = ScannedText.plainEnd(in, start);
    if (in[end] == '"') {
      at = end + 1;
      return new String(in, start, Scan.checkString(end - start), StandardCharsets.ISO_8859_1);
    }
    at = ScannedText.skip(in, start);
    Scan.checkString(at - start);
    return ScannedText.decode(in, start, at - 1);
  }

  @Override
  public void skip() {
    at = Scan.skipValue(in, at);
  }

  @Override
  public @Nullable Boolean readBoolean() {
    switch (in[at]) {
      case 't' -> {
        at = Scan.skipTrue(in, at);
        return true;
      }
      case 'f' -> {
        at = Scan.skipFalse(in, at);
        return false;
      }
      default -> {
        at = Scan.skipNull(in, at);
        return null;
      }
    }
  }

  @Override
  public @Nullable Integer readInt() {
    return switch (in[at]) {
      case 'n' -> {
        skipNull();
        yield null;
      }
      case '"' -> fromText(Integer::valueOf);
      default -> (int) integer();
    };
  }

  @Override
  public @Nullable Long readBigint() {
    return switch (in[at]) {
      case 'n' -> {
        skipNull();
        yield null;
      }
      case '"' -> fromText(Long::valueOf);
      default -> integer();
    };
  }

  @Override
  public @Nullable Double readDouble() {
    switch (in[at]) {
      case 'n' -> {
        skipNull();
        return null;
      }
      case '"' -> {
        return fromText(Double::valueOf);
      }
      default -> {
        at = number.scan(in, at);
        return number.toDouble();
      }
    }
  }

  @Override
  public @Nullable BigDecimal readDecimal(int precision, int scale) {
    BigDecimal value;
    switch (in[at]) {
      case 'n' -> {
        skipNull();
        return null;
      }
      case '"' -> value = fromText(BigDecimal::new);
      default -> {
        at = number.scan(in, at);
        value = number.toDecimal();
      }
    }
    BigDecimal fitting = DecimalFit.exact(value, precision, scale);
    if (fitting == null) {
      throw new NotScannedException();
    }
    return fitting;
  }

  @Override
  public @Nullable String readString() {
    switch (in[at]) {
      case '"' -> {
        return text(at + 1);
      }
      case 'n' -> {
        skipNull();
        return null;
      }
      case 't' -> {
        at = Scan.skipTrue(in, at);
        return "true";
      }
      case 'f' -> {
        at = Scan.skipFalse(in, at);
        return "false";
      }
      case '{', '[' -> {
        int start = at;
        at = Scan.skipValue(in, start);
        return ParsingReader.text(in, start, Scan.checkString(at - start));
      }
      default -> {
        at = number.scan(in, at);
        return number.toText();
      }
    }
  }

  @Override
  public @Nullable Bytes readBytes() {
    if (in[at] == 'n') {
      skipNull();
      return null;
    }
    int start = at + 1;
    skipBase64();
    return Bytes.wrap(Base64.getDecoder().decode(Arrays.copyOfRange(in, start, at - 1)));
  }

  private void skipBase64() {
    int start = nameStart();
    at = ScannedText.skipBase64(in, start);
    Scan.checkString(at - start);
  }

  @Override
  public @Nullable Integer readDate() {
    if (in[at] == 'n') {
      skipNull();
      return null;
    }
    return days();
  }

  private int days() {
    long days = integerOrText();
    if (days != (int) days) {
      throw new NotScannedException();
    }
    return (int) days;
  }

  @Override
  public @Nullable Integer readTime() {
    if (in[at] == 'n') {
      skipNull();
      return null;
    }
    return millisOfDay();
  }

  private int millisOfDay() {
    long millis = integerOrText();
    if (millis < 0 || millis > LAST_TIME) {
      throw new NotScannedException();
    }
    return (int) millis;
  }

  @Override
  public void skipInt() {
    if (in[at] == '"') {
      readInt();
    } else {
      skipNumber();
    }
  }

  @Override
  public void skipBigint() {
    if (in[at] == '"') {
      readBigint();
    } else {
      skipNumber();
    }
  }

  @Override
  public void skipDouble() {
    if (in[at] == '"') {
      readDouble();
    } else {
      skipNumber();
    }
  }

  @Override
  public void skipDecimal(int precision, int scale) {
    if (in[at] == '"' || in[at] == 'n') {
      readDecimal(precision, scale);
      return;
    }
    at = number.scan(in, at);
    if (!number.fits(precision, scale)) {
      throw new NotScannedException();
    }
  }

  @Override
  public void skipBytes() {
    if (in[at] == 'n') {
      skipNull();
    } else {
      skipBase64();
    }
  }

  @Override
  public void skipDate() {
    if (in[at] == 'n') {
      skipNull();
    } else {
      days();
    }
  }

  @Override
  public void skipTime() {
    if (in[at] == 'n') {
      skipNull();
    } else {
      millisOfDay();
    }
  }

  @Override
  public void skipMap(Consumer<JsonReader> value) {
    if (startMap()) {
      while (nextItem('}')) {
        int start = nameStart();
        int end = ScannedText.skipName(in, start);
        Scan.checkName(end - start);
        at = Scan.fieldValue(in, end);
        value.accept(this);
      }
    }
  }

  @Override
  public void skipString() {
    int start = at;
    at = Scan.skipValue(in, start);
    Scan.checkString(at - start);
  }

  /** Skips a number or null: each number will do. */
  private void skipNumber() {
    at = in[at] == 'n' ? Scan.skipNull(in, at) : Scan.skipNumber(in, at);
  }

  private long integerOrText() {
    return in[at] == '"' ? fromText(Long::parseLong) : integer();
  }

  private long integer() {
    byte[] text = in;
    int start = at;
    if (start + 17 <= text.length) {
      boolean negative = text[start] == '-';
      int place = negative ? start + 1 : start;
      long word = Words.eight(text, place);
      int digits = Digits.count(word);
      if (digits > 0 && text[place] != '0') {
        long value = Digits.value(word, digits);
        place += digits;
        if (digits == 8) {
          word = Words.eight(text, place);
          digits = Digits.count(word);
          if (digits > 0) {
            value = value * Digits.power(digits) + Digits.value(word, digits);
            place += digits;
          }
        }
        if (digits < 8 && !Scan.goesOn(text[place])) {
          at = place;
          return negative ? -value : value;
        }
      }
    }
    at = number.scan(text, start);
    return number.toLong();
  }

  private void skipNull() {
    at = Scan.skipNull(in, at);
  }

  /** The value of a number's text. */
  private <T> T fromText(Function<String, T> value) {
    try {
      return value.apply(text(at + 1));
    } catch (NumberFormatException e) {
      throw new NotScannedException();
    }
  }
}
