package io.sqlc.runtime.group;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * A store above one of Kafka Streams that keeps groups as objects until it is flushed. Ranges see
 * what has been flushed.
 *
 * @param <S> the store below
 * @param <K> of keys
 * @param <G> of groups
 * @param <F> of keys as they go on, which may have a window
 */
abstract class TypedStore<S extends StateStore, K, G, F>
    extends WrappedStateStore<S, F, ValueAndTimestamp<G>> {
  final GroupCache<K, G, F> groups;

  TypedStore(S stored, GroupCache<K, G, F> groups) {
    super(stored);
    this.groups = groups;
  }

  @Override
  public final void init(StateStoreContext stateStoreContext, StateStore root) {
    groups.init(stateStoreContext);
    super.init(stateStoreContext, root);
  }

  @Override
  public final boolean setFlushListener(
      CacheFlushListener<F, ValueAndTimestamp<G>> listener, boolean sendOldValues) {
    groups.listen(listener, sendOldValues);
    return true;
  }

  /** Kafka Streams calls it in the first step of a commit. */
  @Override
  public final void flushCache() {
    groups.flush();
  }

  /** Called when somebody else may write to the store below, after a flush. */
  @Override
  public final void clearCache() {
    groups.clear();
  }

  @Override
  public final void close() {
    groups.close();
    super.close();
  }
}
