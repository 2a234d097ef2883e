package io.sqlc.runtime.typed;

import org.apache.kafka.streams.processor.StateStore;

/** What is put above a store of Kafka Streams. */
public interface StoreAbove {
  /** What is above a store, for one task; a store of another kind is given back as it is. */
  StateStore above(StateStore stored);

  /** Whether it does what the record cache is for, which the store is built without then. */
  boolean replacesRecordCache();
}
