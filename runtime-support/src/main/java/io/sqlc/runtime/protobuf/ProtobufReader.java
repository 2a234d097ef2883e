package io.sqlc.runtime.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.sqlc.runtime.format.DecimalFit;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.protobuf.MessageField.Shape;
import io.sqlc.runtime.protobuf.schema.ProtoEnum;
import io.sqlc.runtime.protobuf.schema.ProtoType;
import io.sqlc.runtime.protobuf.schema.WellKnownType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message's fields for the columns that want them. The coercions are those of the types
 * reference, section 8: integers and floats widen, every scalar has a text, everything else is
 * exact.
 */
public final class ProtobufReader {
  /** What {@link #nextColumn} gives at the message's end. */
  public static final int END = -1;

  private static final byte[] ZEROS = new byte[Long.BYTES];

  private final CodedInputStream in;
  private MessageFields fields;
  private @Nullable MessageField current;
  private boolean packed;

  ProtobufReader(byte[] message, int offset, MessageFields fields) {
    this.in = CodedInputStream.newInstance(message, offset, message.length - offset);
    this.fields = fields;
  }

  /** Goes to the next field that a column wants; the others are skipped. */
  public int nextColumn() {
    try {
      while (true) {
        int tag = in.readTag();
        if (tag == 0) {
          return END;
        }
        MessageField field = fields.withNumber(WireFormat.getTagFieldNumber(tag));
        if (field != null && fits(field, WireFormat.getTagWireType(tag))) {
          current = field;
          return field.column();
        }
        in.skipField(tag);
      }
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Values of another wire type than the schema's are not there, as Protobuf has it. */
  private boolean fits(MessageField field, int wireType) {
    packed = field.isPackable() && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED;
    return packed || wireType == field.wireType();
  }

  // What columns are whose field is not in the message.

  /** The INT of a field that is not in the message. */
  public @Nullable Integer absentInt(int column) {
    return absent(column, "INT", ProtobufReader::int32);
  }

  /** The BIGINT of a field that is not in the message. */
  public @Nullable Long absentBigint(int column) {
    return absent(column, "BIGINT", ProtobufReader::int64);
  }

  /** The DOUBLE of a field that is not in the message. */
  public @Nullable Double absentDouble(int column) {
    return absent(column, "DOUBLE", ProtobufReader::float64);
  }

  /** The BOOLEAN of a field that is not in the message. */
  public @Nullable Boolean absentBoolean(int column) {
    return absent(column, "BOOLEAN", ProtobufReader::bool);
  }

  /** The STRING of a field that is not in the message. */
  public @Nullable String absentString(int column) {
    return absent(column, "STRING", ProtobufReader::text);
  }

  /** The BYTES of a field that is not in the message. */
  public @Nullable Bytes absentBytes(int column) {
    return absent(column, "BYTES", ProtobufReader::bytes);
  }

  private <T> @Nullable T absent(int column, String wanted, ScalarReader<T> reader) {
    MessageField field = fields.ofColumn(column);
    if (field == null || !field.hasDefault()) {
      return null;
    }
    if (field.shape() != Shape.SINGLE) {
      throw wrongType(field, wanted);
    }
    return zero(field, reader);
  }

  /** A type's default: what zeros are read as. */
  private static <T> T zero(MessageField field, ScalarReader<T> reader) {
    try {
      return reader.read(CodedInputStream.newInstance(ZEROS), field);
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** The ARRAY of a field that is not in the message. */
  public <T> @Nullable List<T> absentArray(int column) {
    return isThere(column, Shape.ARRAY, "ARRAY") ? List.of() : null;
  }

  /** The MAP of a field that is not in the message. */
  public <V> @Nullable Map<String, V> absentMap(int column) {
    return isThere(column, Shape.MAP, "MAP") ? Map.of() : null;
  }

  private boolean isThere(int column, Shape shape, String wanted) {
    MessageField field = fields.ofColumn(column);
    if (field != null && field.shape() != shape) {
      throw wrongType(field, wanted);
    }
    return field != null;
  }

  // The value of the field that nextColumn has gone to.

  /** Reads an INT. */
  public Integer readInt() {
    return scalar("INT", ProtobufReader::int32);
  }

  private static Integer int32(CodedInputStream in, MessageField field) throws IOException {
    return switch (field.type()) {
      case INT32 -> in.readInt32();
      case SINT32 -> in.readSInt32();
      case SFIXED32 -> in.readSFixed32();
      default -> throw wrongType(field, "INT");
    };
  }

  /** Reads a BIGINT. */
  public Long readBigint() {
    return scalar("BIGINT", ProtobufReader::int64);
  }

  private static Long int64(CodedInputStream in, MessageField field) throws IOException {
    return switch (field.type()) {
      case INT32 -> (long) in.readInt32();
      case SINT32 -> (long) in.readSInt32();
      case SFIXED32 -> (long) in.readSFixed32();
      case UINT32 -> Integer.toUnsignedLong(in.readUInt32());
      case FIXED32 -> Integer.toUnsignedLong(in.readFixed32());
      case INT64 -> in.readInt64();
      case SINT64 -> in.readSInt64();
      case SFIXED64 -> in.readSFixed64();
      case UINT64 -> in.readUInt64();
      case FIXED64 -> in.readFixed64();
      default -> throw wrongType(field, "BIGINT");
    };
  }

  /** Reads a DOUBLE. */
  public Double readDouble() {
    return scalar("DOUBLE", ProtobufReader::float64);
  }

  private static Double float64(CodedInputStream in, MessageField field) throws IOException {
    return switch (field.type()) {
      case DOUBLE -> in.readDouble();
      case FLOAT -> (double) in.readFloat();
      default -> throw wrongType(field, "DOUBLE");
    };
  }

  /** Reads a BOOLEAN. */
  public Boolean readBoolean() {
    return scalar("BOOLEAN", ProtobufReader::bool);
  }

  private static Boolean bool(CodedInputStream in, MessageField field) throws IOException {
    if (field.type() != ProtoType.BOOL) {
      throw wrongType(field, "BOOLEAN");
    }
    return in.readBool();
  }

  /** Reads a STRING: any scalar as its text, an enum's value as its name. */
  public String readString() {
    return scalar("STRING", ProtobufReader::text);
  }

  private static String text(CodedInputStream in, MessageField field) throws IOException {
    return switch (field.type()) {
      case STRING -> in.readStringRequireUtf8();
      case BOOL -> Boolean.toString(in.readBool());
      case FLOAT -> Float.toString(in.readFloat());
      case DOUBLE -> Double.toString(in.readDouble());
      case ENUM -> enumName(field, in.readEnum());
      case BYTES, MESSAGE -> throw wrongType(field, "STRING");
      default -> Long.toString(int64(in, field));
    };
  }

  private static String enumName(MessageField field, int number) {
    ProtoEnum enumeration = field.enumeration();
    if (enumeration == null) {
      throw wrongType(field, "STRING");
    }
    String type = enumeration.fullName().substring(enumeration.fullName().lastIndexOf('.') + 1);
    // As Protobuf calls values that a newer schema has.
    return enumeration
        .name(number)
        .orElseGet(() -> "UNKNOWN_ENUM_VALUE_" + type + "_" + Integer.toUnsignedString(number));
  }

  /** Reads BYTES. */
  public Bytes readBytes() {
    return scalar("BYTES", ProtobufReader::bytes);
  }

  private static Bytes bytes(CodedInputStream in, MessageField field) throws IOException {
    if (field.type() != ProtoType.BYTES) {
      throw wrongType(field, "BYTES");
    }
    return Bytes.wrap(in.readByteArray());
  }

  /** Reads a DECIMAL. */
  public BigDecimal readDecimal(int precision, int scale) {
    MessageField field = wellKnown(WellKnownType.DECIMAL, "DECIMAL");
    BigDecimal value = WellKnownValues.decimal(in);
    BigDecimal fitting = DecimalFit.exact(value, precision, scale);
    if (fitting == null) {
      throw outOfRange(field, "DECIMAL(" + precision + ", " + scale + ")");
    }
    return fitting;
  }

  /** Reads a DATE: days since the epoch. */
  public Integer readDate() {
    MessageField field = wellKnown(WellKnownType.DATE, "DATE");
    Integer days = WellKnownValues.epochDay(in);
    if (days == null) {
      throw outOfRange(field, "DATE");
    }
    return days;
  }

  /** Reads a TIME: ms of the day. */
  public Integer readTime() {
    MessageField field = wellKnown(WellKnownType.TIME_OF_DAY, "TIME");
    Integer millis = WellKnownValues.millisOfDay(in);
    if (millis == null) {
      throw outOfRange(field, "TIME");
    }
    return millis;
  }

  /** Reads a TIMESTAMP: ms since the epoch. */
  public Long readTimestamp() {
    wellKnown(WellKnownType.TIMESTAMP, "TIMESTAMP");
    return WellKnownValues.epochMillis(in);
  }

  private MessageField wellKnown(WellKnownType type, String wanted) {
    MessageField field = single(wanted);
    if (field.wellKnown() != type) {
      throw wrongType(field, wanted);
    }
    return field;
  }

  /** Reads a STRUCT with what reads its fields. */
  public <T> T readStruct(Function<ProtobufReader, T> struct) {
    MessageField field = single("STRUCT");
    MessageFields nested = field.nested();
    if (nested == null || field.wellKnown() != null) {
      throw wrongType(field, "STRUCT");
    }
    MessageFields outer = fields;
    try {
      int limit = in.pushLimit(in.readRawVarint32());
      fields = nested;
      T value = struct.apply(this);
      in.popLimit(limit);
      return value;
    } catch (IOException e) {
      throw malformed(e);
    } finally {
      fields = outer;
    }
  }

  /**
   * Reads more elements of an ARRAY.
   *
   * @param soFar what was read before; an array's elements may come in parts
   */
  public <T> List<T> readArray(@Nullable List<T> soFar, Function<ProtobufReader, T> element) {
    MessageField field = current();
    MessageField each = field.value();
    if (field.shape() != Shape.ARRAY || each == null) {
      throw wrongType(field, "ARRAY");
    }
    List<T> elements = soFar == null || soFar.isEmpty() ? new ArrayList<>() : soFar;
    try {
      if (packed) {
        int limit = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
          current = each;
          elements.add(element.apply(this));
        }
        in.popLimit(limit);
      } else {
        current = each;
        elements.add(element.apply(this));
      }
      return elements;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /**
   * Reads one more entry of a MAP.
   *
   * @param soFar what was read before
   */
  public <V> Map<String, V> readMap(
      @Nullable Map<String, V> soFar, Function<ProtobufReader, @Nullable V> element) {
    MessageField field = current();
    MessageField key = field.key();
    MessageField value = field.value();
    if (field.shape() != Shape.MAP || key == null || value == null) {
      throw wrongType(field, "MAP");
    }
    Map<String, V> entries = soFar == null || soFar.isEmpty() ? new LinkedHashMap<>() : soFar;
    try {
      int limit = in.pushLimit(in.readRawVarint32());
      String name = null;
      V entry = null;
      boolean found = false;
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int number = WireFormat.getTagFieldNumber(tag);
        int wireType = WireFormat.getTagWireType(tag);
        if (number == key.number() && wireType == key.wireType()) {
          current = key;
          name = readString();
        } else if (number == value.number() && wireType == value.wireType()) {
          current = value;
          entry = element.apply(this);
          found = true;
        } else {
          in.skipField(tag);
        }
      }
      in.popLimit(limit);
      entries.put(
          name == null ? zero(key, ProtobufReader::text) : name,
          found ? entry : absentValue(value, element));
      return entries;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** The default of a map's value: what its type's reader gives for a value of zeros. */
  private static <V> @Nullable V absentValue(
      MessageField value, Function<ProtobufReader, @Nullable V> element) {
    if (!value.hasDefault()) {
      return null;
    }
    ProtobufReader zeros = new ProtobufReader(ZEROS, 0, MessageFields.NONE);
    zeros.current = value;
    return element.apply(zeros);
  }

  /** What is thrown for a column that {@link #nextColumn} does not give. */
  public static IllegalStateException unknown(int column) {
    return new IllegalStateException("no field is read for the column " + column);
  }

  private interface ScalarReader<T> {
    T read(CodedInputStream in, MessageField field) throws IOException;
  }

  /** Reads a scalar, or what is in its wrapper. */
  private <T> T scalar(String wanted, ScalarReader<T> reader) {
    MessageField field = single(wanted);
    try {
      if (!field.wrapper()) {
        return reader.read(in, field);
      }
      int limit = in.pushLimit(in.readRawVarint32());
      T value = null;
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == 1) {
          value = reader.read(in, field);
        } else {
          in.skipField(tag);
        }
      }
      in.popLimit(limit);
      return value == null ? zero(field, reader) : value;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private MessageField single(String wanted) {
    MessageField field = current();
    if (field.shape() != Shape.SINGLE) {
      throw wrongType(field, wanted);
    }
    return field;
  }

  private MessageField current() {
    if (current == null) {
      throw new IllegalStateException("nextColumn was not called");
    }
    return current;
  }

  private static UnreadableRecordException wrongType(MessageField field, String wanted) {
    return new UnreadableRecordException(
        Reason.WRONG_TYPE,
        "the field "
            + field.name()
            + " is "
            + field.words()
            + ", which is not readable as "
            + wanted);
  }

  private static UnreadableRecordException outOfRange(MessageField field, String wanted) {
    return new UnreadableRecordException(
        Reason.OUT_OF_RANGE, "the field " + field.name() + " holds no valid " + wanted);
  }

  static UnreadableRecordException malformed(IOException cause) {
    return new UnreadableRecordException(
        Reason.MALFORMED, "no Protobuf message: " + cause.getMessage());
  }
}
