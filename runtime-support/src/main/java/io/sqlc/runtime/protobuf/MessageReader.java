package io.sqlc.runtime.protobuf;

import org.jspecify.annotations.Nullable;

/**
 * What reads a message's fields into a row or a value; generated code extends it. Holds no state of
 * records: one instance may serve any number of threads.
 */
public abstract class MessageReader<T> {
  private final MessageColumns columns;

  /** Reads these columns; what {@link ProtobufReader#nextColumn} gives is a place among them. */
  protected MessageReader(MessageColumns columns) {
    this.columns = columns;
  }

  final MessageColumns columns() {
    return columns;
  }

  /** Reads the fields up to the message's end. */
  protected abstract @Nullable T read(ProtobufReader in);
}
