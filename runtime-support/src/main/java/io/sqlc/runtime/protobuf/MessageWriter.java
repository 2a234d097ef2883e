package io.sqlc.runtime.protobuf;

/**
 * What writes a row or a value as a message's fields; generated code extends it. Holds no state of
 * records: one instance may serve any number of threads.
 */
public abstract class MessageWriter<T> {
  private final MessageColumns columns;

  /** Writes these columns; {@link ProtobufWriter#column} takes a place among them. */
  protected MessageWriter(MessageColumns columns) {
    this.columns = columns;
  }

  final MessageColumns columns() {
    return columns;
  }

  /** Writes the fields. */
  protected abstract void write(T value, ProtobufWriter out);
}
