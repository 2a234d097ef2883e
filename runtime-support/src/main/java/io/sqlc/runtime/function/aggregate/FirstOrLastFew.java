package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first or the last values in the order of processing, the oldest first.
 *
 * @param most how many
 * @param ignoreNulls whether null is no value
 */
@SuppressWarnings("NullAway") // NullAway does not look into type arguments.
record FirstOrLastFew<T>(
    StateForm<List<Stamped<T>>> state, boolean first, int most, boolean ignoreNulls, Places places)
    implements Aggregate<@Nullable T, List<Stamped<T>>, List<@Nullable T>> {

  FirstOrLastFew(StateForm<T> value, boolean first, int most, boolean ignoreNulls) {
    this(
        StateForms.present(StateForms.list(Stamped.form(value))),
        first,
        most,
        ignoreNulls,
        new Places());
  }

  @Override
  public List<Stamped<T>> initial() {
    return new ArrayList<>();
  }

  @Override
  public List<Stamped<T>> add(List<Stamped<T>> state, @Nullable T argument) {
    if ((argument == null && ignoreNulls) || (first && state.size() >= most)) {
      return state;
    }
    List<Stamped<T>> next =
        new ArrayList<>(state.size() < most ? state : state.subList(1, state.size()));
    next.add(new Stamped<>(places.next(), argument));
    return next;
  }

  @Override
  public List<@Nullable T> result(List<Stamped<T>> state) {
    List<@Nullable T> values = new ArrayList<>(state.size());
    state.forEach(stamped -> values.add(stamped.value()));
    return values;
  }

  /** Of both, the first ones are kept, also of the last values: so does ksqlDB. */
  @Override
  public List<Stamped<T>> merge(List<Stamped<T>> earlier, List<Stamped<T>> later) {
    List<Stamped<T>> both = new ArrayList<>(earlier);
    both.addAll(later);
    both.sort(Comparator.comparingLong(Stamped::place));
    return new ArrayList<>(both.subList(0, Math.min(most, both.size())));
  }
}
