package io.sqlc.runtime.format;

import org.apache.kafka.common.errors.SerializationException;

/**
 * A record's key or value is not what its format and columns ask for. The job's policy for bad
 * records decides what becomes of it; it never reaches the topology.
 *
 * <p>The message never holds the record's data, since it goes to logs.
 */
public final class UnreadableRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for counting. */
  public enum Reason {
    /** There is no value in the message. */
    EMPTY,
    /** The bytes are no text of the format. */
    MALFORMED,
    /** A value is of a type that its column cannot take. */
    WRONG_TYPE,
    /** A value is of the right type, but outside its column's range. */
    OUT_OF_RANGE,
    /** The number of bytes does not fit the type. */
    WRONG_LENGTH,
    /** The message does not name its schema, or one that is not there. */
    NO_SCHEMA
  }

  private final Reason reason;

  /**
   * A bad record.
   *
   * @param message what is wrong, without the record's data
   */
  public UnreadableRecordException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong, for counting. */
  public Reason reason() {
    return reason;
  }

  /** Does nothing: thrown for input, where the stack says nothing and costs much. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
