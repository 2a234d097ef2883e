package io.sqlc.runtime.recent;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.StoredWindows;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedWindowStoreWithHeaders;
import org.apache.kafka.streams.state.ValueTimestampHeaders;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * The store of one side of a stream-stream join, above Kafka Streams' own, that remembers the rows
 * of the last seconds. See the package for what it promises. All times are in ms of event time.
 */
final class RecentRowStore<K, V>
    extends WrappedStateStore<
        TimestampedWindowStoreWithHeaders<K, V>, Windowed<K>, ValueTimestampHeaders<V>>
    implements TimestampedWindowStoreWithHeaders<K, V> {
  /** How long remembering waits after it had too little memory, in times of {@link #apart}. */
  private static final int PAUSE = 8;

  /** How much longer than they lie apart rows are remembered at the least, for late ones; ms. */
  private static final long LEAST_SLACK = 1000;

  private static final long LARGEST_CHUNK = 64 * 1024;

  /** How many chunks a store has at the least when it has used its share of the memory. */
  private static final int CHUNKS = 8;

  private final ObjectMemory memory;
  private final Serde<K> keys;
  private final Serde<V> values;
  private final long apart;
  private final long retention;
  private final RecentRows rows = new RecentRows();

  /** Whether it has been found out what the store had when it was opened. */
  private boolean known;

  /** All rows of this time and later ones are remembered. */
  private long completeFrom;

  /** The latest time of the rows that were put. */
  private long newest;

  private boolean counted;

  /**
   * A store.
   *
   * @param keys how keys are stored
   * @param values how rows are stored
   * @param apart how far partners lie apart at the most
   * @param retention how long the store below gives rows
   */
  RecentRowStore(
      TimestampedWindowStoreWithHeaders<K, V> stored,
      ObjectMemory memory,
      Serde<K> keys,
      Serde<V> values,
      long apart,
      long retention) {
    super(stored);
    this.memory = memory;
    this.keys = keys;
    this.values = values;
    this.apart = Math.min(apart, StoredWindows.FOREVER);
    this.retention = Math.min(retention, StoredWindows.FOREVER);
  }

  @Override
  public void init(StateStoreContext stateStoreContext, StateStore root) {
    forget();
    if (!counted) {
      counted = true;
      memory.storeOpened();
    }
    super.init(stateStoreContext, root);
  }

  @Override
  public void put(K key, @Nullable ValueTimestampHeaders<V> row, long time) {
    lookBelow();
    wrapped().put(key, row, time);
    // there may be several rows of a time, so that null takes none away
    V value = ValueTimestampHeaders.getValueOrNull(row);
    if (value != null) {
      newest = Math.max(newest, time);
      if (time >= completeFrom) {
        remember(bytes(keys, key), time, bytes(values, value));
      }
    }
  }

  private void remember(byte[] key, long time, byte[] value) {
    long slack = Math.max(LEAST_SLACK, apart / 4);
    while (!rows.isEmpty() && rows.newestOfOldest() < newest - apart - slack) {
      forgetOldest();
    }
    long share = memory.share();
    rows.add(key, time, value, (int) Math.min(LARGEST_CHUNK, share / CHUNKS));
    while (rows.bytes() > share) {
      if (rows.isEmpty() || rows.newestOfOldest() >= newest - apart) {
        rows.clear();
        completeFrom = newest + PAUSE * Math.max(LEAST_SLACK, apart);
        return;
      }
      forgetOldest();
    }
  }

  private void forgetOldest() {
    completeFrom = Math.max(completeFrom, rows.newestOfOldest() + 1);
    rows.forgetOldest();
  }

  /** The first time that the store is used, which is when it is restored. */
  private void lookBelow() {
    if (known) {
      return;
    }
    known = true;
    completeFrom = StoredWindows.nothingFrom(wrapped(), retention);
  }

  @Override
  public WindowStoreIterator<ValueTimestampHeaders<V>> fetch(K key, long from, long to) {
    lookBelow();
    long visible = Math.max(from, newest - retention + 1);
    return isKnownFrom(visible)
        ? new FoundRows<>(rows.find(bytes(keys, key), visible, to), values.deserializer())
        : wrapped().fetch(key, from, to);
  }

  /** Whether all rows of a time and of later ones are in memory. */
  boolean isKnownFrom(long time) {
    return time >= completeFrom;
  }

  private static <T> byte[] bytes(Serde<T> serde, T value) {
    return serde.serializer().serialize("", value);
  }

  @Override
  @SuppressWarnings("NullAway") // null is no row, which the interface gives and does not say
  public ValueTimestampHeaders<V> fetch(K key, long time) {
    return wrapped().fetch(key, time);
  }

  @Override
  public WindowStoreIterator<ValueTimestampHeaders<V>> backwardFetch(K key, long from, long to) {
    return wrapped().backwardFetch(key, from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueTimestampHeaders<V>> fetch(
      K keyFrom, K keyTo, long from, long to) {
    return wrapped().fetch(keyFrom, keyTo, from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueTimestampHeaders<V>> fetchAll(long from, long to) {
    return wrapped().fetchAll(from, to);
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueTimestampHeaders<V>> all() {
    return wrapped().all();
  }

  @Override
  public KeyValueIterator<Windowed<K>, ValueTimestampHeaders<V>> backwardAll() {
    return wrapped().backwardAll();
  }

  /** Called when somebody else may write to the store below. */
  @Override
  public void clearCache() {
    forget();
    super.clearCache();
  }

  @Override
  public void close() {
    forget();
    if (counted) {
      counted = false;
      memory.storeClosed();
    }
    super.close();
  }

  private void forget() {
    rows.clear();
    known = false;
    completeFrom = Long.MAX_VALUE;
    newest = 0;
  }
}
