package io.sqlc.runtime.group;

import io.sqlc.runtime.typed.ObjectSize;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.internals.Change;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.jspecify.annotations.Nullable;

/**
 * The record cache of one store, with objects: groups wait in it until they are flushed or until
 * they have to make room. See the package for what it promises.
 *
 * @param <K> of keys
 * @param <G> of groups
 * @param <F> of keys as they go on, which may have a window
 */
final class GroupCache<K, G, F> {
  private static final int SMALLEST_GENERATION = 16;

  /**
   * What the record cache counts for an entry beside its key and value. Groups are counted as it
   * does, so that as many are held and no more results are told.
   */
  private static final int AN_ENTRY = 80;

  /** The store below, which logs what is put. */
  interface Below<K, G, F> {
    @Nullable ValueAndTimestamp<G> read(K key, long windowStart);

    void write(K key, long windowStart, @Nullable ValueAndTimestamp<G> value);

    F forwarded(K key, long windowStart);

    /**
     * Told when groups are forgotten, which have to be read from then on.
     *
     * @param latestWindow none of them has a window that begins later
     */
    default void forgotten(long latestWindow) {}

    /** Told when all groups are forgotten, and when others may have written to the store. */
    default void allForgotten() {}
  }

  private final GroupMemory<K, G> memory;
  private final Below<K, G, F> below;
  private final ObjectSize<K, G> size;
  private final HeldGroups<K, G> groups = new HeldGroups<>();

  private @Nullable InternalProcessorContext<?, ?> context;
  private @Nullable CacheFlushListener<F, ValueAndTimestamp<G>> listener;
  private boolean sendsStoredValues;
  private boolean counted;

  /** What was found last, and for what: a processor changes a group right after reading it. */
  private @Nullable Group<K, G> last;

  private @Nullable K lastKey;

  GroupCache(GroupMemory<K, G> memory, Below<K, G, F> below) {
    this.memory = memory;
    this.below = below;
    this.size = memory.newSize();
  }

  void init(StateStoreContext stateStoreContext) {
    context = (InternalProcessorContext<?, ?>) stateStoreContext;
    clear();
    if (!counted) {
      counted = true;
      memory.bytes().storeOpened();
    }
  }

  /**
   * Says who is told of groups that have been written; at first nobody is.
   *
   * @param withStoredValues whether to tell the value that the store had, too
   */
  void listen(CacheFlushListener<F, ValueAndTimestamp<G>> told, boolean withStoredValues) {
    listener = told;
    sendsStoredValues = withStoredValues;
  }

  /** The value of a group; null where it has no rows. */
  @Nullable ValueAndTimestamp<G> get(K key, long windowStart) {
    return find(key, windowStart).value();
  }

  /** Takes over what the current record has made of a group. */
  void put(K key, long windowStart, @Nullable ValueAndTimestamp<G> value) {
    Group<K, G> found = last;
    Group<K, G> group =
        found != null && key == lastKey && found.windowStart() == windowStart
            ? found
            : find(key, windowStart);
    boolean first = !group.isDirty();
    group.change(value, Objects.requireNonNull(context).recordContext(), sendsStoredValues);
    if (first) {
      groups.hasChanged(group);
    }
  }

  private Group<K, G> find(K key, long windowStart) {
    Group<K, G> found = groups.find(key, windowStart);
    if (found == null) {
      found = load(key, windowStart);
    }
    last = found;
    lastKey = key;
    return found;
  }

  private Group<K, G> load(K given, long windowStart) {
    K key = memory.asStored(given);
    Group<K, G> found = key.equals(given) ? null : groups.find(key, windowStart);
    if (found == null) {
      makeRoom();
      found = new Group<>(key, windowStart, below.read(key, windowStart));
      groups.add(found);
    }
    return found;
  }

  /**
   * Before a generation grows over half of what the store may hold, the one before it is let go.
   */
  private void makeRoom() {
    last = null;
    long most = memory.bytes().share() / (2 * (AN_ENTRY + size.written()));
    if (groups.youngCount() >= Math.max(SMALLEST_GENERATION, most)) {
      flush(store -> below.forgotten(groups.age(store)));
    }
  }

  /** Writes what has changed and tells of it. */
  void flush() {
    flush(groups::store);
  }

  /** Stores the groups that are handed over, each in the context of its last record. */
  private void flush(Consumer<Consumer<Group<K, G>>> changed) {
    InternalProcessorContext<?, ?> task = Objects.requireNonNull(context);
    ProcessorRecordContext current = task.recordContext();
    try {
      changed.accept(group -> store(group, task));
    } finally {
      task.setRecordContext(current);
    }
  }

  private void store(Group<K, G> group, InternalProcessorContext<?, ?> task) {
    ValueAndTimestamp<G> value = group.value();
    if (value == null && !group.isStored()) {
      return;
    }
    if (value != null) {
      size.see(group.key(), value.value());
    }
    ProcessorRecordContext record = group.lastRecord();
    task.setRecordContext(record);
    below.write(group.key(), group.windowStart(), value);
    if (listener != null) {
      listener.apply(
          new Record<>(
              below.forwarded(group.key(), group.windowStart()),
              new Change<>(value, sendsStoredValues ? group.stored() : null),
              record.timestamp(),
              record.headers()));
    }
  }

  /** Forgets all groups. */
  void clear() {
    groups.clear();
    below.allForgotten();
    last = null;
    lastKey = null;
  }

  void close() {
    clear();
    if (counted) {
      counted = false;
      memory.bytes().storeClosed();
    }
  }
}
