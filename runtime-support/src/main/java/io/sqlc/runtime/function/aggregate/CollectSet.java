package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** COLLECT_SET. */
@SqlAggregate(
    name = "COLLECT_SET",
    description =
        "The different values in the order in which they came first, NULL included. With the"
            + " property ksql.functions.collect_set.limit only so many are kept, the first ones.",
    example = "COLLECT_SET(X)",
    rows = {"2", "1", "2"},
    result = "[2, 1]")
public final class CollectSet {
  private CollectSet() {}

  /** The different values. */
  @Overload(value = "COLLECT_SET(T val)", returns = "ARRAY<T>")
  public static <T> Aggregate<@Nullable T, Set<@Nullable T>, List<@Nullable T>> of(
      StateForm<T> value, FunctionSettings settings) {
    return new Collecting<>(StateForms.present(StateForms.set(value)), Limits.of(settings));
  }

  private record Collecting<T>(StateForm<Set<@Nullable T>> state, int limit)
      implements Aggregate<@Nullable T, Set<@Nullable T>, List<@Nullable T>> {

    @Override
    public Set<@Nullable T> initial() {
      return new LinkedHashSet<>();
    }

    @Override
    public Set<@Nullable T> add(Set<@Nullable T> state, @Nullable T argument) {
      if (state.size() >= limit || state.contains(argument)) {
        return state;
      }
      Set<@Nullable T> more = new LinkedHashSet<>(state);
      more.add(argument);
      return more;
    }

    @Override
    public List<@Nullable T> result(Set<@Nullable T> state) {
      return new ArrayList<>(state);
    }

    @Override
    public Set<@Nullable T> merge(Set<@Nullable T> earlier, Set<@Nullable T> later) {
      Set<@Nullable T> both = new LinkedHashSet<>(earlier);
      Iterator<@Nullable T> more = later.iterator();
      while (both.size() < limit && more.hasNext()) {
        both.add(more.next());
      }
      return both;
    }
  }
}
