package io.sqlc.runtime.state;

import org.apache.kafka.common.errors.SerializationException;

/**
 * Bytes of a state store, changelog or repartition topic that this version of the program cannot
 * read. Never skipped: it is the state of the query, not input.
 */
public final class UnreadableStateException extends SerializationException {
  private static final long serialVersionUID = 1L;
  private static final String BUILD_ANEW =
      "give the job a new application.id, or reset it, to build its state anew";

  /** With what is wrong and, where known, what to do. */
  public UnreadableStateException(String message) {
    super(message);
  }

  private UnreadableStateException(String message, RuntimeException cause) {
    super(message, cause);
  }

  static UnreadableStateException ofVersion(int version) {
    return new UnreadableStateException(
        version < StateWriter.VERSION
            ? "stored row of format version "
                + version
                + ", written by an older program: this one knows version "
                + StateWriter.VERSION
                + " only; "
                + BUILD_ANEW
            : "stored row of format version "
                + version
                + ", but only version "
                + StateWriter.VERSION
                + " is known: was it written by a newer program?");
  }

  static UnreadableStateException ofOtherColumns(int number, StateLayout expected) {
    return new UnreadableStateException(
        "stored row of "
            + Integer.toUnsignedString(number)
            + " columns whose names or types are not the first of "
            + expected
            + ": the query was changed since; "
            + BUILD_ANEW);
  }

  static UnreadableStateException withoutValue(String type) {
    return new UnreadableStateException(
        "stored row without a value of type "
            + type
            + " that is never NULL: it was stored before the query had that; "
            + BUILD_ANEW);
  }

  static UnreadableStateException ofBrokenValue(byte[] row, RuntimeException cause) {
    return new UnreadableStateException(
        "stored row of " + row.length + " bytes, of which a value cannot be read: " + cause, cause);
  }

  static UnreadableStateException endsEarly(byte[] row) {
    return new UnreadableStateException(
        "stored row of " + row.length + " bytes, which end before its columns");
  }
}
