package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first or the last value in the order of processing.
 *
 * @param ignoreNulls whether null is no value
 */
@SuppressWarnings("NullAway") // NullAway does not look into type arguments.
record FirstOrLast<T>(
    StateForm<@Nullable Stamped<T>> state, boolean first, boolean ignoreNulls, Places places)
    implements Aggregate<@Nullable T, @Nullable Stamped<T>, @Nullable T> {

  FirstOrLast(StateForm<T> value, boolean first, boolean ignoreNulls) {
    this(Stamped.form(value), first, ignoreNulls, new Places());
  }

  @Override
  public @Nullable Stamped<T> initial() {
    return null;
  }

  @Override
  public @Nullable Stamped<T> add(@Nullable Stamped<T> state, @Nullable T argument) {
    if ((argument == null && ignoreNulls) || (first && state != null)) {
      return state;
    }
    return new Stamped<>(places.next(), argument);
  }

  @Override
  public @Nullable T result(@Nullable Stamped<T> state) {
    return state == null ? null : state.value();
  }

  @Override
  public @Nullable Stamped<T> merge(@Nullable Stamped<T> earlier, @Nullable Stamped<T> later) {
    if (earlier == null || later == null) {
      return earlier == null ? later : earlier;
    }
    return earlier.place() < later.place() == first ? earlier : later;
  }
}
