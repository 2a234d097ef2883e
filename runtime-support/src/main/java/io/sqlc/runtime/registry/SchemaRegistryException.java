package io.sqlc.runtime.registry;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The registry cannot be asked, or refuses. This is no fault of a record: a job that cannot read
 * for this reason stops rather than lose records.
 *
 * <p>The message says what is wrong and what to do, and never holds secrets.
 */
public final class SchemaRegistryException extends KafkaException {
  private static final long serialVersionUID = 1L;

  public SchemaRegistryException(String message) {
    super(message);
  }

  public SchemaRegistryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
