package io.sqlc.runtime.format;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The key of streams without key columns: whatever key a record has is not looked at, and none is
 * written (semantics reference, section 5).
 */
public final class NoKey {
  /** Reads every key as null and writes null. */
  public static final Serde<Void> SERDE =
      Serdes.serdeFrom((topic, key) -> null, (topic, bytes) -> null);

  private NoKey() {}
}
