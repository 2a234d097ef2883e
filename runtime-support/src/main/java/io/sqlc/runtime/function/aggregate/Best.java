package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Keeps the value that is last in an order; null where there is none. */
// NullAway does not look into type arguments.
@SuppressWarnings("NullAway")
record Best<T>(StateForm<@Nullable T> state, Comparator<? super T> order)
    implements Aggregate<@Nullable T, @Nullable T, @Nullable T> {

  @Override
  public @Nullable T initial() {
    return null;
  }

  @Override
  public @Nullable T add(@Nullable T state, @Nullable T argument) {
    return merge(state, argument);
  }

  @Override
  public @Nullable T result(@Nullable T state) {
    return state;
  }

  @Override
  public @Nullable T merge(@Nullable T earlier, @Nullable T later) {
    if (earlier == null) {
      return later;
    }
    return later == null || order.compare(earlier, later) >= 0 ? earlier : later;
  }
}
