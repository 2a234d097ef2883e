package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the greatest values, the greatest first. */
record TopValues<T>(StateForm<List<T>> state, Ranking<T> ranking)
    implements Aggregate<@Nullable T, List<T>, List<T>> {

  TopValues(StateForm<T> value, Comparator<? super T> order, int most, boolean distinct) {
    this(StateForms.present(StateForms.list(value)), new Ranking<>(order, most, distinct));
  }

  @Override
  public List<T> initial() {
    return List.of();
  }

  @Override
  public List<T> add(List<T> state, @Nullable T argument) {
    return argument == null ? state : ranking.with(state, argument);
  }

  @Override
  public List<T> result(List<T> state) {
    return state;
  }

  @Override
  public List<T> merge(List<T> earlier, List<T> later) {
    List<T> both = earlier;
    for (T value : later) {
      both = ranking.with(both, value);
    }
    return both;
  }
}
