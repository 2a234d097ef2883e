package io.sqlc.runtime.group;

import io.sqlc.runtime.typed.StoredWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.TimeWindow;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * A window store above Kafka Streams' own that keeps groups as objects until it is flushed. Ranges
 * see what has been flushed.
 */
final class TypedWindowStore<K, G>
    extends TypedStore<TimestampedWindowStore<K, G>, K, G, Windowed<K>>
    implements TimestampedWindowStore<K, G> {
  /**
   * A store.
   *
   * @param windowSize in ms
   * @param retention how long the store below gives what it has, in ms
   */
  TypedWindowStore(
      TimestampedWindowStore<K, G> stored,
      GroupMemory<K, G> memory,
      long windowSize,
      long retention) {
    super(stored, new GroupCache<>(memory, new Below<>(stored, windowSize, retention)));
  }

  /** Reads no group of a window that began after all those which may be stored and not be held. */
  private static final class Below<K, G> implements GroupCache.Below<K, G, Windowed<K>> {
    private final TimestampedWindowStore<K, G> stored;
    private final long windowSize;
    private final long retention;
    private boolean known;
    private long nothingFrom;

    Below(TimestampedWindowStore<K, G> stored, long windowSize, long retention) {
      this.stored = stored;
      this.windowSize = windowSize;
      this.retention = retention;
    }

    @Override
    public @Nullable ValueAndTimestamp<G> read(K key, long windowStart) {
      if (!known) {
        known = true;
        nothingFrom = StoredWindows.nothingFrom(stored, retention);
      }
      return windowStart >= nothingFrom ? null : stored.fetch(key, windowStart);
    }

    @Override
    public void forgotten(long latestWindow) {
      nothingFrom = Math.max(nothingFrom, latestWindow + 1);
    }

    @Override
    public void allForgotten() {
      known = false;
    }

    @Override
    public void write(K key, long windowStart, @Nullable ValueAndTimestamp<G> value) {
      stored.put(key, value, windowStart);
    }

    @Override
    public Windowed<K> forwarded(K key, long windowStart) {
      long end = windowStart + windowSize;
      return new Windowed<>(key, new TimeWindow(windowStart, end < 0 ? Long.MAX_VALUE : end));
    }
  }

  @Override
  public void put(K key, @Nullable ValueAndTimestamp<G> value, long windowStart) {
    groups.put(key, windowStart, value);
  }

  @Override
  @SuppressWarnings("NullAway") // null is no row, which the interface gives and does not say
  public ValueAndTimestamp<G> fetch(K key, long windowStart) {
    return groups.get(key, windowStart);
  }

  @Override
  public WindowStoreIterator<ValueAndTimestamp<G>> fetch(K key, long from, long to) {
    return wrapped().fetch(key, from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueAndTimestamp<G>> fetch(
      K keyFrom, K keyTo, long from, long to) {
    return wrapped().fetch(keyFrom, keyTo, from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueAndTimestamp<G>> fetchAll(long from, long to) {
    return wrapped().fetchAll(from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueAndTimestamp<G>> all() {
    return wrapped().all();
  }
}
