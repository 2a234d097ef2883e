package io.sqlc.runtime.protobuf;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.sqlc.runtime.protobuf.MessageField.Shape;
import io.sqlc.runtime.protobuf.schema.ProtoType;
import io.sqlc.runtime.protobuf.schema.WellKnownType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message's fields from columns. NULL is not written, nor is a default that the schema
 * cannot tell from it: so both are read as the default.
 */
public final class ProtobufWriter {
  private static final int BUFFER = 256;
  private static final int SMALL_BUFFER = 32;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, BUFFER);
  private final MessageFields fields;
  private @Nullable MessageField current;
  private boolean packs;

  ProtobufWriter(MessageFields fields) {
    this.fields = fields;
  }

  /** Chooses the column that the next value is for. */
  public void column(int column) {
    MessageField field = fields.ofColumn(column);
    if (field == null) {
      throw new SerializationException(
          "the registered schema has no field for the column " + (column + 1));
    }
    current = field;
  }

  /** Writes an INT. */
  public void writeInt(@Nullable Integer value) {
    if (value == null) {
      writeNull();
    } else {
      writeInteger(value);
    }
  }

  /** Writes a BIGINT. */
  public void writeBigint(@Nullable Long value) {
    if (value == null) {
      writeNull();
    } else {
      writeInteger(value);
    }
  }

  private void writeInteger(long value) {
    MessageField field = current();
    scalar(
        value == 0,
        to -> {
          switch (field.type()) {
            case INT32 -> to.writeInt32NoTag((int) value);
            case SINT32 -> to.writeSInt32NoTag((int) value);
            case SFIXED32 -> to.writeSFixed32NoTag((int) value);
            case UINT32 -> to.writeUInt32NoTag((int) value);
            case FIXED32 -> to.writeFixed32NoTag((int) value);
            case INT64 -> to.writeInt64NoTag(value);
            case SINT64 -> to.writeSInt64NoTag(value);
            case SFIXED64 -> to.writeSFixed64NoTag(value);
            case UINT64 -> to.writeUInt64NoTag(value);
            case FIXED64 -> to.writeFixed64NoTag(value);
            default -> throw wrongType(field, "an integer");
          }
        });
  }

  /** Writes a DOUBLE. */
  public void writeDouble(@Nullable Double value) {
    if (value == null) {
      writeNull();
      return;
    }
    MessageField field = current();
    double number = value;
    scalar(
        Double.doubleToRawLongBits(number) == 0,
        to -> {
          switch (field.type()) {
            case DOUBLE -> to.writeDoubleNoTag(number);
            case FLOAT -> to.writeFloatNoTag((float) number);
            default -> throw wrongType(field, "a DOUBLE");
          }
        });
  }

  /** Writes a BOOLEAN. */
  public void writeBoolean(@Nullable Boolean value) {
    if (value == null) {
      writeNull();
      return;
    }
    expect(ProtoType.BOOL, "a BOOLEAN");
    scalar(!value, to -> to.writeBoolNoTag(value));
  }

  /** Writes a STRING; to an enum the value of this name. */
  public void writeString(@Nullable String value) {
    if (value == null) {
      writeNull();
      return;
    }
    MessageField field = current();
    if (field.type() == ProtoType.ENUM && field.enumeration() != null) {
      Integer constant = field.enumeration().numbers().get(value);
      if (constant == null) {
        throw new SerializationException(
            "the field " + field.name() + " is an enum that has no such value");
      }
      scalar(constant == 0, to -> to.writeEnumNoTag(constant));
      return;
    }
    expect(ProtoType.STRING, "a STRING");
    scalar(value.isEmpty(), to -> to.writeStringNoTag(value));
  }

  /** Writes BYTES. */
  public void writeBytes(@Nullable Bytes value) {
    if (value == null) {
      writeNull();
      return;
    }
    expect(ProtoType.BYTES, "BYTES");
    scalar(value.get().length == 0, to -> to.writeByteArrayNoTag(value.get()));
  }

  /** Writes a DECIMAL. */
  public void writeDecimal(@Nullable BigDecimal value) {
    if (value == null) {
      writeNull();
      return;
    }
    wellKnown(WellKnownType.DECIMAL, "a DECIMAL");
    message(
        to -> {
          to.writeByteArray(1, value.unscaledValue().toByteArray());
          to.writeUInt32(2, value.precision());
          if (value.scale() != 0) {
            to.writeInt32(3, value.scale());
          }
        });
  }

  /** Writes a DATE: days since the epoch. */
  public void writeDate(@Nullable Integer value) {
    if (value == null) {
      writeNull();
      return;
    }
    wellKnown(WellKnownType.DATE, "a DATE");
    LocalDate date = LocalDate.ofEpochDay(value);
    integers(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Writes a TIME: ms of the day. */
  public void writeTime(@Nullable Integer value) {
    if (value == null) {
      writeNull();
      return;
    }
    wellKnown(WellKnownType.TIME_OF_DAY, "a TIME");
    int seconds = value / 1000;
    integers(
        seconds / 3600, seconds / 60 % 60, seconds % 60, (long) (value % 1000) * NANOS_PER_MILLI);
  }

  /** Writes a TIMESTAMP: ms since the epoch. */
  public void writeTimestamp(@Nullable Long value) {
    if (value == null) {
      writeNull();
      return;
    }
    wellKnown(WellKnownType.TIMESTAMP, "a TIMESTAMP");
    integers(Math.floorDiv(value, 1000L), Math.floorMod(value, 1000L) * NANOS_PER_MILLI);
  }

  private void integers(long... values) {
    message(
        to -> {
          for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
              to.writeInt64(i + 1, values[i]);
            }
          }
        });
  }

  /** Writes a STRUCT with what writes its fields. */
  public <T> void writeStruct(@Nullable T value, BiConsumer<ProtobufWriter, T> struct) {
    if (value == null) {
      writeNull();
      return;
    }
    MessageField field = current();
    MessageFields nested = field.nested();
    if (nested == null || field.shape() != Shape.SINGLE) {
      throw wrongType(field, "a STRUCT");
    }
    ProtobufWriter inner = new ProtobufWriter(nested);
    struct.accept(inner, value);
    append(field.number(), inner.toBytes());
  }

  /** Writes an ARRAY; an element that is NULL becomes the default of its type. */
  public <T> void writeArray(
      @Nullable List<T> value, BiConsumer<ProtobufWriter, @Nullable T> element) {
    MessageField field = current();
    MessageField each = field.value();
    if (field.shape() != Shape.ARRAY || each == null) {
      throw wrongType(field, "an ARRAY");
    }
    if (value == null || value.isEmpty()) {
      return;
    }
    if (!field.isPackable()) {
      writeElements(value, each, element);
      return;
    }
    // Packed, as proto3 writes numbers: the values without their tags behind one length.
    ProtobufWriter packed = new ProtobufWriter(MessageFields.NONE);
    packed.packs = true;
    packed.writeElements(value, each, element);
    append(field.number(), packed.toBytes());
  }

  private <T> void writeElements(
      List<T> values, MessageField each, BiConsumer<ProtobufWriter, @Nullable T> element) {
    for (T value : values) {
      current = each;
      if (value == null) {
        writeZero(each);
      } else {
        element.accept(this, value);
      }
    }
  }

  /** What stands for NULL in an array, which has a place for it but no value. */
  private void writeZero(MessageField field) {
    write(
        field,
        to -> {
          switch (field.wireType()) {
            case WireFormat.WIRETYPE_FIXED32 -> to.writeFixed32NoTag(0);
            case WireFormat.WIRETYPE_FIXED64 -> to.writeFixed64NoTag(0);
            default -> to.writeUInt32NoTag(0);
          }
        });
  }

  /** Writes a MAP; a value that is NULL becomes the default of its type. */
  public <V> void writeMap(
      @Nullable Map<String, V> value, BiConsumer<ProtobufWriter, @Nullable V> element) {
    MessageField field = current();
    MessageField key = field.key();
    MessageField each = field.value();
    if (field.shape() != Shape.MAP || key == null || each == null) {
      throw wrongType(field, "a MAP");
    }
    if (value == null) {
      return;
    }
    for (Map.Entry<String, V> entry : value.entrySet()) {
      ProtobufWriter inner = new ProtobufWriter(MessageFields.NONE);
      inner.current = key;
      inner.writeString(entry.getKey());
      inner.current = each;
      element.accept(inner, entry.getValue());
      append(field.number(), inner.toBytes());
    }
  }

  /** Where a value is written to. */
  private interface ValueWriter {
    void write(CodedOutputStream to) throws IOException;
  }

  /** NULL is what is not there. */
  private static void writeNull() {
    // Nothing is written.
  }

  private void scalar(boolean isDefault, ValueWriter value) {
    MessageField field = current();
    if (field.shape() != Shape.SINGLE) {
      throw wrongType(field, "a single value");
    }
    if (field.wrapper()) {
      int tag = field.valueTag();
      message(
          to -> {
            if (!isDefault) {
              to.writeUInt32NoTag(tag);
              value.write(to);
            }
          });
    } else if (!isDefault || field.presence()) {
      write(field, value);
    }
  }

  private void write(MessageField field, ValueWriter value) {
    try {
      if (!packs) {
        out.writeTag(field.number(), field.wireType());
      }
      value.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
  }

  /** Writes a message of a few fields. */
  private void message(ValueWriter content) {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    CodedOutputStream to = CodedOutputStream.newInstance(inner, SMALL_BUFFER);
    try {
      content.write(to);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
    append(current().number(), inner.toByteArray());
  }

  private void append(int number, byte[] message) {
    try {
      out.writeByteArray(number, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
  }

  /** The message so far. */
  byte[] toBytes() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
    return bytes.toByteArray();
  }

  private void expect(ProtoType type, String wanted) {
    MessageField field = current();
    if (field.type() != type) {
      throw wrongType(field, wanted);
    }
  }

  private void wellKnown(WellKnownType type, String wanted) {
    MessageField field = current();
    if (field.wellKnown() != type || field.shape() != Shape.SINGLE) {
      throw wrongType(field, wanted);
    }
  }

  private MessageField current() {
    return Objects.requireNonNull(current, "column was not called");
  }

  private static SerializationException wrongType(MessageField field, String wanted) {
    return new SerializationException(
        "the field " + field.name() + " is " + field.words() + ", which cannot hold " + wanted);
  }
}
