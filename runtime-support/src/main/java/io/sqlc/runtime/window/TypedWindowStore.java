package io.sqlc.runtime.window;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A window store above Kafka Streams' own that keeps aggregates as objects until it is flushed. See
 * the package for what it promises.
 *
 * <p>{@link #find} and {@link #change} are for the one processor that owns the store. The methods
 * of {@link TimestampedWindowStore} see what has been flushed.
 */
final class TypedWindowStore<K, G>
    extends WrappedStateStore<TimestampedWindowStore<K, G>, K, ValueAndTimestamp<G>>
    implements TimestampedWindowStore<K, G> {
  private static final int SMALLEST_GENERATION = 16;

  private final ObjectMemory memory;
  private final ObjectSize<K, G> size;
  private final WindowedGroups<K, G> groups = new WindowedGroups<>();
  private Consumer<WindowedGroup<K, G>> onFlush = group -> {};
  private @Nullable InternalProcessorContext<?, ?> context;
  private boolean counted;

  TypedWindowStore(
      TimestampedWindowStore<K, G> stored, ObjectMemory memory, ObjectSize<K, G> size) {
    super(stored);
    this.memory = memory;
    this.size = size;
  }

  @Override
  public void init(StateStoreContext stateStoreContext, StateStore root) {
    context = (InternalProcessorContext<?, ?>) stateStoreContext;
    forget();
    if (!counted) {
      counted = true;
      memory.storeOpened();
    }
    super.init(stateStoreContext, root);
  }

  /** Says who forwards groups that have been written; at first nobody does. */
  void onFlush(Consumer<WindowedGroup<K, G>> forward) {
    onFlush = forward;
  }

  /** The group of a key in a window, which has no rows where there was none. */
  WindowedGroup<K, G> find(K key, long windowStart) {
    WindowedGroup<K, G> found = groups.find(key, windowStart);
    if (found == null) {
      makeRoom();
      ValueAndTimestamp<G> stored = wrapped().fetch(key, windowStart);
      found =
          stored == null
              ? new WindowedGroup<>(key, windowStart)
              : new WindowedGroup<>(key, windowStart, stored.value(), stored.timestamp());
      groups.add(found);
    }
    return found;
  }

  /** Takes over what a record has made of the group that was found last. */
  void change(WindowedGroup<K, G> group, G changed, long timestamp, ProcessorRecordContext record) {
    boolean first = !group.isDirty();
    group.change(changed, timestamp, record);
    if (first) {
      groups.hasChanged(group);
    }
  }

  /**
   * Before a generation grows over half of what the store may hold, the one before it is let go.
   */
  private void makeRoom() {
    long most = memory.share() / (2 * size.estimate());
    if (groups.youngCount() >= Math.max(SMALLEST_GENERATION, most)) {
      flush(groups::age);
    }
  }

  /**
   * Writes what has changed to the store below and its changelog, and forwards it. Kafka Streams
   * calls it in the first step of a commit. Where it fails, the task fails: its offsets are not
   * committed, and its records are processed again.
   */
  @Override
  public void flushCache() {
    flush(groups::store);
  }

  /** Stores the groups that are handed over, each in the context of its last record. */
  private void flush(Consumer<Consumer<WindowedGroup<K, G>>> changed) {
    InternalProcessorContext<?, ?> task = Objects.requireNonNull(context);
    ProcessorRecordContext current = task.recordContext();
    try {
      changed.accept(group -> store(group, task));
    } finally {
      task.setRecordContext(current);
    }
  }

  private void store(WindowedGroup<K, G> group, InternalProcessorContext<?, ?> task) {
    G changed = Objects.requireNonNull(group.group());
    size.see(group.key(), changed);
    task.setRecordContext(group.lastRecord());
    wrapped()
        .put(group.key(), ValueAndTimestamp.make(changed, group.timestamp()), group.windowStart());
    onFlush.accept(group);
  }

  /** Called when somebody else may write to the store below, after a flush. */
  @Override
  public void clearCache() {
    forget();
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
    groups.clear();
  }

  @Override
  public void put(K key, ValueAndTimestamp<G> value, long windowStart) {
    throw new UnsupportedOperationException("written by its processor alone: " + name());
  }

  @Override
  public ValueAndTimestamp<G> fetch(K key, long windowStart) {
    return wrapped().fetch(key, windowStart);
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
