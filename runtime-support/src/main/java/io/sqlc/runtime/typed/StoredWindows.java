package io.sqlc.runtime.typed;

import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/** What a window store may have when it is opened. All times are in ms of event time. */
public final class StoredWindows {
  /** No time is added to that would not fit then. */
  public static final long FOREVER = Long.MAX_VALUE / 32;

  /** A segment of RocksDB is never longer than that, or than the retention where that is longer. */
  private static final long LONGEST_SEGMENT = 60_000;

  private StoredWindows() {}

  /**
   * A time from which on a store has nothing: 0 of an empty store, otherwise no more than a segment
   * of RocksDB after the latest that it has.
   *
   * @param retention how long the store gives what it has
   */
  public static <K> long nothingFrom(WindowStore<K, ?> store, long retention) {
    try (KeyValueIterator<Windowed<K>, ?> all = store.backwardAll()) {
      if (!all.hasNext()) {
        return 0;
      }
      // it is of the last segment, but may not be the latest of it
      long found = Math.min(all.next().key.window().start(), Long.MAX_VALUE - FOREVER);
      return found + Math.max(LONGEST_SEGMENT, Math.min(retention, FOREVER));
    }
  }
}
