package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ATTR. */
@SqlAggregate(
    name = "ATTR",
    description =
        "The value of all rows where they have the same one, NULL where they differ; NULL counts"
            + " as a value.",
    example = "ATTR(X)",
    rows = {"'a'", "'a'"},
    result = "a")
public final class Attr {
  private Attr() {}

  /** The value of all rows. */
  @Overload(value = "ATTR(T val)", returns = "T")
  public static <T> TableAggregate<@Nullable T, Map<@Nullable T, Long>, @Nullable T> of(
      StateForm<T> value) {
    return new Single<>(StateForms.present(StateForms.map(value, StateForms.BIGINT)));
  }

  /** Counts how often each value is there. NullAway does not look into type arguments. */
  @SuppressWarnings("NullAway")
  private record Single<T>(StateForm<Map<@Nullable T, Long>> state)
      implements TableAggregate<@Nullable T, Map<@Nullable T, Long>, @Nullable T> {

    @Override
    public Map<@Nullable T, Long> initial() {
      return new LinkedHashMap<>();
    }

    @Override
    public Map<@Nullable T, Long> add(Map<@Nullable T, Long> state, @Nullable T argument) {
      Map<@Nullable T, Long> next = new LinkedHashMap<>(state);
      next.merge(argument, 1L, Long::sum);
      return next;
    }

    @Override
    public Map<@Nullable T, Long> undo(Map<@Nullable T, Long> state, @Nullable T argument) {
      Map<@Nullable T, Long> next = new LinkedHashMap<>(state);
      next.computeIfPresent(
          argument, (value, times) -> times == 1 ? null : Long.valueOf(times - 1));
      return next;
    }

    @Override
    public @Nullable T result(Map<@Nullable T, Long> state) {
      return state.size() == 1 ? state.keySet().iterator().next() : null;
    }

    @Override
    public Map<@Nullable T, Long> merge(
        Map<@Nullable T, Long> earlier, Map<@Nullable T, Long> later) {
      Map<@Nullable T, Long> both = new LinkedHashMap<>(earlier);
      later.forEach((value, times) -> both.merge(value, times, Long::sum));
      return both;
    }
  }
}
