package io.sqlc.runtime.protobuf;

import io.sqlc.runtime.protobuf.schema.ProtoField;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a schema's message is which column: looked up once for each schema, so that
 * records need only their fields' numbers.
 */
final class MessageFields {
  /** Of a message that no column is read from. */
  static final MessageFields NONE = new MessageFields(new @Nullable MessageField[0]);

  /** Up to here, fields are found by their number in an array. */
  private static final int DENSE = 256;

  private final @Nullable MessageField[] byColumn;
  private final @Nullable MessageField[] byNumber;

  private MessageFields(@Nullable MessageField[] byColumn) {
    this.byColumn = byColumn;
    int highest = 0;
    for (MessageField field : byColumn) {
      highest =
          field == null || field.number() >= DENSE ? highest : Math.max(highest, field.number());
    }
    byNumber = new @Nullable MessageField[highest + 1];
    for (MessageField field : byColumn) {
      if (field != null && field.number() < DENSE) {
        byNumber[field.number()] = field;
      }
    }
  }

  /** Looks up the columns' fields; columns that have none are NULL in every record. */
  static MessageFields of(MessageColumns columns, ProtoMessage message) {
    List<MessageColumns.Column> wanted = columns.columns();
    @Nullable MessageField[] fields = new @Nullable MessageField[wanted.size()];
    for (int i = 0; i < fields.length; i++) {
      MessageColumns.Column column = wanted.get(i);
      int place = i;
      fields[i] =
          find(message, column.name())
              .map(field -> MessageField.of(field, place, column.nested()))
              .orElse(null);
    }
    return new MessageFields(fields);
  }

  /** The same name wins, else one that is the same in upper case. */
  private static Optional<ProtoField> find(ProtoMessage message, String column) {
    return message
        .field(column)
        .or(
            () ->
                message.fields().stream()
                    .filter(field -> field.name().toUpperCase(Locale.ROOT).equals(column))
                    .findFirst());
  }

  /** The field of a column, if the schema has it. */
  @Nullable MessageField ofColumn(int column) {
    return byColumn[column];
  }

  /** The field with this number, if some column is read from it. */
  @Nullable MessageField withNumber(int number) {
    if (number < byNumber.length) {
      return byNumber[number];
    }
    if (number >= DENSE) {
      for (MessageField field : byColumn) {
        if (field != null && field.number() == number) {
          return field;
        }
      }
    }
    return null;
  }
}
