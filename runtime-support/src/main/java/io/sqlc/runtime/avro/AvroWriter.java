package io.sqlc.runtime.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes one message after the other along a schema: the one that columns have by themselves, or
 * another one that fits them. For one thread.
 */
public final class AvroWriter {
  private static final long MICROS_PER_MILLI = 1000;

  private final AvroNode root;
  private final AvroDefaults defaults;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, null);
  private final Deque<Frame> frames = new ArrayDeque<>();
  private AvroNode node;

  AvroWriter(AvroNode root, AvroDefaults defaults) {
    this.root = root;
    this.node = root;
    this.defaults = defaults;
  }

  /** A record while its fields are written. */
  private static final class Frame {
    private final AvroNode record;
    private int field;

    Frame(AvroNode record) {
      this.record = record;
    }
  }

  /** Begins with a message, at whose head these bytes stand. */
  void open(byte[] head) {
    buffer.reset();
    buffer.writeBytes(head);
    frames.clear();
    node = root;
  }

  byte[] toBytes() {
    return buffer.toByteArray();
  }

  /** Enters a record. */
  public void startObject() throws IOException {
    frames.push(new Frame(enter(Schema.Type.RECORD, Schema.Type.RECORD)));
  }

  /** Goes to the next field; its value is written next. */
  public void field() {
    Frame frame = frames.element();
    node = frame.record.part(frame.field++);
  }

  /** Leaves a record; fields that the columns do not have get their defaults. */
  public void endObject() throws IOException {
    Frame frame = frames.pop();
    for (int field = frame.field; field < frame.record.size(); field++) {
      encoder.writeFixed(defaults.of(frame.record, field));
    }
  }

  /** Writes NULL; the default of a field that cannot be null. */
  public void writeNull() throws IOException {
    if (node.type() == Schema.Type.UNION && node.nullBranch() >= 0) {
      encoder.writeIndex(node.nullBranch());
      encoder.writeNull();
    } else if (atFieldWithDefault()) {
      Frame frame = frames.element();
      encoder.writeFixed(defaults.of(frame.record, frame.field - 1));
    } else if (node.type() != Schema.Type.NULL) {
      throw new SerializationException(
          "the schema has no null where the value is NULL" + path() + ": " + node.words());
    }
  }

  private boolean atFieldWithDefault() {
    Frame frame = frames.peek();
    return frame != null
        && frame.field > 0
        && frame.record.part(frame.field - 1) == node
        && frame.record.schema().getFields().get(frame.field - 1).hasDefaultValue();
  }

  /** Writes a BOOLEAN. */
  public void writeBoolean(@Nullable Boolean value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    enter(Schema.Type.BOOLEAN, Schema.Type.BOOLEAN);
    encoder.writeBoolean(value);
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    enter(Schema.Type.INT, Schema.Type.INT);
    encoder.writeInt(value);
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    enter(Schema.Type.LONG, Schema.Type.LONG);
    encoder.writeLong(value);
  }

  /** Writes a DOUBLE, as a float where the schema has one. */
  public void writeDouble(@Nullable Double value) throws IOException {
    if (value == null) {
      writeNull();
    } else if (enter(Schema.Type.DOUBLE, Schema.Type.FLOAT).type() == Schema.Type.FLOAT) {
      encoder.writeFloat(value.floatValue());
    } else {
      encoder.writeDouble(value);
    }
  }

  /** Writes a DECIMAL, which must have the schema's scale or fewer digits. */
  public void writeDecimal(@Nullable BigDecimal value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    AvroNode decimal = enter(Schema.Type.BYTES, Schema.Type.FIXED);
    int scale = decimal.decimalScale();
    byte[] unscaled =
        (scale == AvroNode.NO_DECIMAL ? value : value.setScale(scale))
            .unscaledValue()
            .toByteArray();
    writeBytes(decimal, decimal.type() == Schema.Type.FIXED ? padded(decimal, unscaled) : unscaled);
  }

  private static byte[] padded(AvroNode fixed, byte[] unscaled) {
    byte[] padded = new byte[fixed.schema().getFixedSize()];
    int from = padded.length - unscaled.length;
    if (from < 0) {
      throw new SerializationException("the decimal has more bytes than the schema's fixed type");
    }
    if (unscaled[0] < 0) {
      Arrays.fill(padded, 0, from, (byte) -1);
    }
    System.arraycopy(unscaled, 0, padded, from, unscaled.length);
    return padded;
  }

  /** Writes a STRING, as a symbol where the schema has an enum. */
  public void writeString(@Nullable String value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    AvroNode text = enter(Schema.Type.STRING, Schema.Type.ENUM);
    if (text.type() == Schema.Type.STRING) {
      encoder.writeString(value);
    } else if (text.schema().hasEnumSymbol(value)) {
      encoder.writeEnum(text.schema().getEnumOrdinal(value));
    } else {
      throw new SerializationException("the schema's enum has no such symbol" + path());
    }
  }

  /** Writes BYTES. */
  public void writeBytes(@Nullable Bytes value) throws IOException {
    if (value == null) {
      writeNull();
    } else {
      writeBytes(enter(Schema.Type.BYTES, Schema.Type.FIXED), value.get());
    }
  }

  private void writeBytes(AvroNode target, byte[] value) throws IOException {
    if (target.type() == Schema.Type.BYTES) {
      encoder.writeBytes(value);
    } else if (target.schema().getFixedSize() == value.length) {
      encoder.writeFixed(value);
    } else {
      throw new SerializationException(
          "the schema has " + target.schema().getFixedSize() + " bytes" + path());
    }
  }

  /** Writes a DATE: days since the epoch. */
  public void writeDate(@Nullable Integer value) throws IOException {
    writeInt(value);
  }

  /** Writes a TIME: milliseconds of the day. */
  public void writeTime(@Nullable Integer value) throws IOException {
    writeMillis(value == null ? null : (Long) value.longValue());
  }

  /** Writes a TIMESTAMP: milliseconds since the epoch. */
  public void writeTimestamp(@Nullable Long value) throws IOException {
    writeMillis(value);
  }

  private void writeMillis(@Nullable Long value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    AvroNode target = enter(Schema.Type.LONG, Schema.Type.INT);
    if (target.type() == Schema.Type.INT) {
      encoder.writeInt(Math.toIntExact(value));
    } else {
      boolean micros = target.unit() == AvroNode.Unit.MICROS;
      encoder.writeLong(micros ? Math.multiplyExact(value, MICROS_PER_MILLI) : value);
    }
  }

  /** Writes an ARRAY. */
  public <T extends @Nullable Object> void writeArray(
      @Nullable List<T> list, AvroConsumer<T> element) throws IOException {
    if (list == null) {
      writeNull();
      return;
    }
    AvroNode array = enter(Schema.Type.ARRAY, Schema.Type.ARRAY);
    encoder.writeArrayStart();
    encoder.setItemCount(list.size());
    for (T value : list) {
      encoder.startItem();
      node = array.part(0);
      element.accept(this, value);
    }
    encoder.writeArrayEnd();
  }

  /** Writes a MAP. */
  public <V extends @Nullable Object> void writeMap(
      @Nullable Map<String, V> map, AvroConsumer<V> value) throws IOException {
    if (map == null) {
      writeNull();
      return;
    }
    AvroNode target = enter(Schema.Type.MAP, Schema.Type.ARRAY);
    boolean entries = target.type() == Schema.Type.ARRAY;
    encoder.writeMapStart();
    encoder.setItemCount(map.size());
    for (Map.Entry<String, V> entry : map.entrySet()) {
      encoder.startItem();
      if (entries) {
        node = target.part(0);
        startObject();
        field();
        writeString(entry.getKey());
        field();
        value.accept(this, entry.getValue());
        endObject();
      } else {
        encoder.writeString(String.valueOf(entry.getKey()));
        node = target.part(0);
        value.accept(this, entry.getValue());
      }
    }
    encoder.writeMapEnd();
  }

  /** The node to write to: the first one, or branch of a union, of one of two types. */
  private AvroNode enter(Schema.Type wanted, Schema.Type orElse) throws IOException {
    AvroNode target = node;
    if (target.type() == Schema.Type.UNION) {
      for (int branch = 0; branch < target.size(); branch++) {
        Schema.Type type = target.part(branch).type();
        if (type == wanted || type == orElse) {
          encoder.writeIndex(branch);
          return target.part(branch);
        }
      }
    }
    if (target.type() == wanted || target.type() == orElse) {
      return target;
    }
    throw new SerializationException(
        "the schema has " + target.words() + " where the value is " + wanted.getName() + path());
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (Frame frame : frames) {
      if (frame.field > 0) {
        path.insert(0, "->" + frame.record.name(frame.field - 1));
      }
    }
    return path.isEmpty() ? "" : ", at " + path;
  }
}
