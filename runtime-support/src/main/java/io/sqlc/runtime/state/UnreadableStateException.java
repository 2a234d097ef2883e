package io.sqlc.runtime.state;

import org.apache.kafka.common.errors.SerializationException;

/**
 * Bytes of a state store, changelog or repartition topic that this version of the program cannot
 * read. Never skipped: it is the state of the query, not input.
 */
public final class UnreadableStateException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and, where known, what to do. */
  public UnreadableStateException(String message) {
    super(message);
  }
}
