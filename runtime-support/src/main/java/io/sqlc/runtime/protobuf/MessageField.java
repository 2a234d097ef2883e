package io.sqlc.runtime.protobuf;

import com.google.protobuf.WireFormat;
import io.sqlc.runtime.protobuf.schema.ProtoEnum;
import io.sqlc.runtime.protobuf.schema.ProtoField;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoType;
import io.sqlc.runtime.protobuf.schema.WellKnownType;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is read and written for a column.
 *
 * @param name for messages
 * @param column the column's place; -1 for what is inside of a column
 * @param shape whether it is one value, an array or a map
 * @param presence whether a value that is not there is NULL rather than the type's default; an
 *     array's elements are always there
 * @param type the type of the value, or of each element; of what is wrapped if it is a wrapper
 * @param wrapper whether values stand in a message of their own, {@code google.protobuf.Int32Value}
 *     and its like
 * @param wellKnown the well-known message that values are, wrappers excepted
 * @param enumeration the enum that values are of
 * @param nested the fields of the message that values are
 * @param key for a map: its keys
 * @param value for an array or a map: its elements or values, each by itself
 */
record MessageField(
    String name,
    int number,
    int column,
    Shape shape,
    boolean presence,
    ProtoType type,
    boolean wrapper,
    @Nullable WellKnownType wellKnown,
    @Nullable ProtoEnum enumeration,
    @Nullable MessageFields nested,
    @Nullable MessageField key,
    @Nullable MessageField value) {

  /** How many values a field has. */
  enum Shape {
    SINGLE,
    ARRAY,
    MAP
  }

  static MessageField of(ProtoField field, int column, @Nullable MessageColumns columns) {
    ProtoMessage message = field.message();
    if (field.isMap() && message != null) {
      MessageField key = of(message.fields().get(0), -1, null);
      MessageField value = of(message.fields().get(1), -1, columns);
      return new MessageField(
          field.name(),
          field.number(),
          column,
          Shape.MAP,
          false,
          ProtoType.MESSAGE,
          false,
          null,
          null,
          null,
          key,
          value);
    }
    MessageField single = single(field, column, columns);
    return field.repeated() ? single.repeated() : single;
  }

  private static MessageField single(
      ProtoField field, int column, @Nullable MessageColumns columns) {
    ProtoMessage message = field.message();
    WellKnownType wellKnown = message == null ? null : message.wellKnown().orElse(null);
    boolean wrapper = wellKnown != null && wellKnown.isWrapper();
    return new MessageField(
        field.name(),
        field.number(),
        column,
        Shape.SINGLE,
        field.presence(),
        wrapper && message != null ? message.fields().get(0).type() : field.type(),
        wrapper,
        wrapper ? null : wellKnown,
        field.enumeration(),
        message != null && columns != null ? MessageFields.of(columns, message) : null,
        null,
        null);
  }

  private MessageField repeated() {
    MessageField element =
        new MessageField(
            name,
            number,
            -1,
            shape,
            true,
            type,
            wrapper,
            wellKnown,
            enumeration,
            nested,
            null,
            null);
    return new MessageField(
        name,
        number,
        column,
        Shape.ARRAY,
        false,
        type,
        wrapper,
        wellKnown,
        enumeration,
        nested,
        null,
        element);
  }

  /** Whether a value that is not there is the type's default, not NULL. */
  boolean hasDefault() {
    return !presence && !wrapper;
  }

  /** The wire type of one value. */
  int wireType() {
    if (wrapper || shape == Shape.MAP) {
      return WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }
    return switch (type) {
      case INT32, INT64, UINT32, UINT64, SINT32, SINT64, BOOL, ENUM -> WireFormat.WIRETYPE_VARINT;
      case FIXED32, SFIXED32, FLOAT -> WireFormat.WIRETYPE_FIXED32;
      case FIXED64, SFIXED64, DOUBLE -> WireFormat.WIRETYPE_FIXED64;
      case STRING, BYTES, MESSAGE -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
    };
  }

  /** For a wrapper: the tag of the value inside. */
  int valueTag() {
    int inside =
        new MessageField(
                name, 1, -1, Shape.SINGLE, presence, type, false, null, null, null, null, null)
            .wireType();
    return (1 << 3) | inside;
  }

  /** Whether elements may stand together behind one length. */
  boolean isPackable() {
    return shape == Shape.ARRAY && wireType() != WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  /** What the schema says it is, for messages. */
  String words() {
    return switch (shape) {
      case ARRAY -> "repeated";
      case MAP -> "a map";
      case SINGLE ->
          wellKnown != null
              ? wellKnown.fullName()
              : type == ProtoType.ENUM ? "an enum" : type.word();
    };
  }
}
