package io.sqlc.runtime.avro;

import io.sqlc.runtime.format.DecimalFit;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message after the other along the schema that it was written with. Each method takes
 * what fits its column and nothing else: the rest is an {@link UnreadableRecordException}. For one
 * thread.
 */
public final class AvroReader {
  /** What {@link #nextColumn} returns after the last field. */
  public static final int END = -1;

  private static final int LAST_TIME = 86_400_000;
  private static final int MICROS_PER_MILLI = 1000;

  private @Nullable BinaryDecoder decoder;
  private @Nullable AvroNode node;
  private int length;
  private final Deque<Frame> frames = new ArrayDeque<>();

  AvroReader() {}

  /** A record while its fields are read. */
  private static final class Frame {
    private final AvroNode record;

    /** Before the first field; then the field that was given last. */
    private int field = -1;

    /** The only field that there is: the branch of a union that is read as a STRUCT. */
    private final int branch;

    Frame(AvroNode record, int branch) {
      this.record = record;
      this.branch = branch;
    }
  }

  /** Begins with a message, whose own bytes begin at {@code offset}. */
  void open(AvroNode schema, byte[] message, int offset) {
    decoder = DecoderFactory.get().binaryDecoder(message, offset, message.length - offset, decoder);
    length = message.length;
    node = schema;
    frames.clear();
  }

  /** Enters a record; false for null. */
  public boolean startObject() throws IOException {
    AvroNode union = at();
    if (union.isMixedUnion()) {
      int branch = in().readIndex();
      if (union.part(branch).type() == Schema.Type.NULL) {
        return false;
      }
      if (union.part(branch).type() != Schema.Type.RECORD || isNested(union)) {
        frames.push(new Frame(union, branch));
        return true;
      }
      frames.push(new Frame(union.part(branch), -1));
      return true;
    }
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> false;
      case RECORD -> {
        frames.push(new Frame(value, -1));
        yield true;
      }
      default -> throw wrongType(value, "STRUCT");
    };
  }

  /** Whether a union of several is read as a STRUCT whose fields are its branches: not a root. */
  private boolean isNested(AvroNode union) {
    return !frames.isEmpty() && union.isMixedUnion();
  }

  /** Goes to the next field that belongs to a column, past the others; {@link #END} after all. */
  public int nextColumn(AvroColumns columns) throws IOException {
    Frame frame = frames.element();
    int[] targets = frame.record.targets(columns);
    if (frame.branch >= 0) {
      return branch(frame, targets);
    }
    while (++frame.field < targets.length) {
      AvroNode field = frame.record.part(frame.field);
      if (targets[frame.field] >= 0) {
        node = field;
        return targets[frame.field];
      }
      skip(field);
    }
    frames.pop();
    return END;
  }

  private int branch(Frame frame, int[] targets) throws IOException {
    if (frame.field < 0) {
      frame.field = frame.branch;
      AvroNode value = frame.record.part(frame.branch);
      if (targets[frame.branch] >= 0) {
        node = value;
        return targets[frame.branch];
      }
      skip(value);
    }
    frames.pop();
    return END;
  }

  /** Reads a BOOLEAN. */
  public @Nullable Boolean readBoolean() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case BOOLEAN -> in().readBoolean();
      default -> throw wrongType(value, "BOOLEAN");
    };
  }

  /** Reads an INT. */
  public @Nullable Integer readInt() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case INT -> in().readInt();
      default -> throw wrongType(value, "INT");
    };
  }

  /** Reads a BIGINT from an int or long. */
  public @Nullable Long readBigint() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case INT -> (long) in().readInt();
      case LONG -> in().readLong();
      default -> throw wrongType(value, "BIGINT");
    };
  }

  /** Reads a DOUBLE from a float or double. */
  public @Nullable Double readDouble() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case FLOAT -> (double) in().readFloat();
      case DOUBLE -> in().readDouble();
      default -> throw wrongType(value, "DOUBLE");
    };
  }

  /** Reads a DECIMAL, which must fit without rounding. */
  public @Nullable BigDecimal readDecimal(int precision, int scale) throws IOException {
    AvroNode value = enter();
    if (value.type() == Schema.Type.NULL) {
      return null;
    }
    if (value.decimalScale() == AvroNode.NO_DECIMAL) {
      throw wrongType(value, "DECIMAL");
    }
    byte[] unscaled = bytes(value);
    if (unscaled.length == 0) {
      throw new UnreadableRecordException(Reason.MALFORMED, path() + " is a decimal of no bytes");
    }
    BigDecimal exact =
        DecimalFit.exact(
            new BigDecimal(new BigInteger(unscaled), value.decimalScale()), precision, scale);
    if (exact == null) {
      throw new UnreadableRecordException(
          Reason.OUT_OF_RANGE, path() + " does not fit DECIMAL(" + precision + ", " + scale + ")");
    }
    return exact;
  }

  /** Reads a STRING from any scalar that is not bytes, and from enums. */
  public @Nullable String readString() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case STRING -> string();
      case ENUM -> symbol(value);
      case INT -> Integer.toString(in().readInt());
      case LONG -> Long.toString(in().readLong());
      case FLOAT -> Float.toString(in().readFloat());
      case DOUBLE -> Double.toString(in().readDouble());
      case BOOLEAN -> Boolean.toString(in().readBoolean());
      default -> throw wrongType(value, "STRING");
    };
  }

  /** Goes past a STRING, which may be all that {@link #readString} takes. */
  public void skipString() throws IOException {
    AvroNode value = enter();
    switch (value.type()) {
      case NULL, STRING, ENUM, INT, LONG, FLOAT, DOUBLE, BOOLEAN -> skip(value);
      default -> throw wrongType(value, "STRING");
    }
  }

  /** Goes past BYTES, which may be all that {@link #readBytes} takes. */
  public void skipBytes() throws IOException {
    AvroNode value = enter();
    switch (value.type()) {
      case NULL, BYTES, FIXED -> skip(value);
      default -> throw wrongType(value, "BYTES");
    }
  }

  /** Reads BYTES from bytes or fixed. */
  public @Nullable Bytes readBytes() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case BYTES, FIXED -> Bytes.wrap(bytes(value));
      default -> throw wrongType(value, "BYTES");
    };
  }

  /** Reads a DATE: days since the epoch. */
  public @Nullable Integer readDate() throws IOException {
    AvroNode value = enter();
    if (value.type() == Schema.Type.NULL) {
      return null;
    }
    if (value.type() != Schema.Type.INT || value.unit() == AvroNode.Unit.MILLIS) {
      throw wrongType(value, "DATE");
    }
    return in().readInt();
  }

  /** Reads a TIME: milliseconds of the day. */
  public @Nullable Integer readTime() throws IOException {
    AvroNode value = enter();
    long millis;
    switch (value.type()) {
      case NULL -> {
        return null;
      }
      case INT -> millis = value.unit() == AvroNode.Unit.DAYS ? -1 : in().readInt();
      case LONG ->
          millis =
              value.unit() == AvroNode.Unit.MICROS
                  ? Math.floorDiv(in().readLong(), MICROS_PER_MILLI)
                  : in().readLong();
      default -> throw wrongType(value, "TIME");
    }
    if (millis < 0 || millis > LAST_TIME) {
      throw new UnreadableRecordException(Reason.OUT_OF_RANGE, path() + " is no TIME of a day");
    }
    return (int) millis;
  }

  /** Reads a TIMESTAMP: milliseconds since the epoch. */
  public @Nullable Long readTimestamp() throws IOException {
    AvroNode value = enter();
    return switch (value.type()) {
      case NULL -> null;
      case LONG ->
          value.unit() == AvroNode.Unit.MICROS
              ? Math.floorDiv(in().readLong(), MICROS_PER_MILLI)
              : in().readLong();
      default -> throw wrongType(value, "TIMESTAMP");
    };
  }

  /** Reads an ARRAY. */
  public <T> @Nullable List<@Nullable T> readArray(AvroFunction<AvroReader, @Nullable T> element)
      throws IOException {
    AvroNode array = enter();
    if (array.type() == Schema.Type.NULL) {
      return null;
    }
    if (array.type() != Schema.Type.ARRAY) {
      throw wrongType(array, "ARRAY");
    }
    List<@Nullable T> list = new ArrayList<>();
    for (long n = in().readArrayStart(); n != 0; n = in().arrayNext()) {
      checkCount(n + list.size());
      for (long i = 0; i < n; i++) {
        node = array.part(0);
        list.add(element.apply(this));
      }
    }
    return list;
  }

  /** Reads a MAP, from a map or from an array of records with a key and a value. */
  public <V> @Nullable Map<String, @Nullable V> readMap(AvroFunction<AvroReader, @Nullable V> value)
      throws IOException {
    AvroNode map = enter();
    return switch (map.type()) {
      case NULL -> null;
      case MAP -> mapOf(map, value);
      case ARRAY -> mapOfEntries(map, value);
      default -> throw wrongType(map, "MAP");
    };
  }

  private <V> Map<String, @Nullable V> mapOf(
      AvroNode map, AvroFunction<AvroReader, @Nullable V> value) throws IOException {
    Map<String, @Nullable V> entries = new LinkedHashMap<>();
    for (long n = in().readMapStart(); n != 0; n = in().mapNext()) {
      checkCount(n + entries.size());
      for (long i = 0; i < n; i++) {
        String key = string();
        node = map.part(0);
        entries.put(key, value.apply(this));
      }
    }
    return entries;
  }

  private static final AvroColumns ENTRY = AvroColumns.of("key", "value");

  private <V> Map<String, @Nullable V> mapOfEntries(
      AvroNode array, AvroFunction<AvroReader, @Nullable V> value) throws IOException {
    Map<String, @Nullable V> entries = new LinkedHashMap<>();
    for (long n = in().readArrayStart(); n != 0; n = in().arrayNext()) {
      checkCount(n + entries.size());
      for (long i = 0; i < n; i++) {
        node = array.part(0);
        if (!startObject()) {
          throw wrongType(array, "MAP");
        }
        String key = null;
        V entry = null;
        for (int field = nextColumn(ENTRY); field != END; field = nextColumn(ENTRY)) {
          if (field == 0) {
            key = readString();
          } else {
            entry = value.apply(this);
          }
        }
        if (key == null) {
          throw new UnreadableRecordException(Reason.WRONG_TYPE, path() + " has a null key");
        }
        entries.put(key, entry);
      }
    }
    return entries;
  }

  /** The value's node; of a union, that of the branch it is in. */
  private AvroNode enter() throws IOException {
    AvroNode value = at();
    return value.type() == Schema.Type.UNION ? value.part(in().readIndex()) : value;
  }

  private String symbol(AvroNode value) throws IOException {
    return value.schema().getEnumSymbols().get(in().readEnum());
  }

  private String string() throws IOException {
    return new String(lengthChecked(), StandardCharsets.UTF_8);
  }

  private byte[] bytes(AvroNode value) throws IOException {
    if (value.type() == Schema.Type.FIXED) {
      byte[] bytes = new byte[value.schema().getFixedSize()];
      in().readFixed(bytes);
      return bytes;
    }
    if (value.type() != Schema.Type.BYTES) {
      throw wrongType(value, "BYTES");
    }
    return lengthChecked();
  }

  /**
   * Reads bytes or text by hand: the decoder would reserve whatever length the message claims
   * before it finds that there are not as many bytes.
   */
  private byte[] lengthChecked() throws IOException {
    long claimed = in().readLong();
    checkCount(claimed);
    byte[] bytes = new byte[(int) claimed];
    in().readFixed(bytes);
    return bytes;
  }

  /** A message cannot hold more values than it has bytes, but for those that have none. */
  private void checkCount(long count) {
    if (count < 0 || count > length) {
      throw new UnreadableRecordException(
          Reason.MALFORMED, path() + " claims to be longer than the message");
    }
  }

  private void skip(AvroNode value) throws IOException {
    BinaryDecoder in = in();
    switch (value.type()) {
      case NULL -> {}
      case BOOLEAN -> in.readBoolean();
      case INT -> in.readInt();
      case ENUM -> in.readEnum();
      case LONG -> in.readLong();
      case FLOAT -> in.skipFixed(Float.BYTES);
      case DOUBLE -> in.skipFixed(Double.BYTES);
      case STRING, BYTES -> in.skipBytes();
      case FIXED -> in.skipFixed(value.schema().getFixedSize());
      case UNION -> skip(value.part(in.readIndex()));
      case RECORD -> {
        for (int i = 0; i < value.size(); i++) {
          skip(value.part(i));
        }
      }
      case ARRAY -> {
        for (long n = in.skipArray(); n != 0; n = in.skipArray()) {
          checkCount(n);
          for (long i = 0; i < n; i++) {
            skip(value.part(0));
          }
        }
      }
      case MAP -> {
        for (long n = in.skipMap(); n != 0; n = in.skipMap()) {
          checkCount(n);
          for (long i = 0; i < n; i++) {
            in.skipBytes();
            skip(value.part(0));
          }
        }
      }
    }
  }

  private UnreadableRecordException wrongType(AvroNode found, String wanted) {
    return new UnreadableRecordException(
        Reason.WRONG_TYPE, path() + " is " + found.words() + ", which is no " + wanted);
  }

  /** The place in the record, by the writer's names. */
  private String path() {
    StringBuilder path = new StringBuilder();
    for (Frame frame : frames) {
      if (frame.field >= 0 && frame.field < frame.record.size()) {
        path.insert(0, "->" + frame.record.name(frame.field));
      }
    }
    return path.isEmpty() ? "the value" : path.toString();
  }

  private BinaryDecoder in() {
    return Objects.requireNonNull(decoder);
  }

  private AvroNode at() {
    return Objects.requireNonNull(node);
  }
}
