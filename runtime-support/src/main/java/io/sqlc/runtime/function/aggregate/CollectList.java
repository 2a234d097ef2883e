package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COLLECT_LIST. */
@SqlAggregate(
    name = "COLLECT_LIST",
    description =
        "All values in the order in which they came, NULLs included. With the property"
            + " ksql.functions.collect_list.limit only so many are kept, the first ones.",
    example = "COLLECT_LIST(X)",
    rows = {"2", "1", "2"},
    result = "[2, 1, 2]")
public final class CollectList {
  private CollectList() {}

  /** All values. */
  @Overload(value = "COLLECT_LIST(T val)", returns = "ARRAY<T>")
  public static <T> TableAggregate<@Nullable T, List<@Nullable T>, List<@Nullable T>> of(
      StateForm<T> value, FunctionSettings settings) {
    return new Collecting<>(StateForms.present(StateForms.list(value)), Limits.of(settings));
  }

  private record Collecting<T>(StateForm<List<@Nullable T>> state, int limit)
      implements TableAggregate<@Nullable T, List<@Nullable T>, List<@Nullable T>> {

    @Override
    public List<@Nullable T> initial() {
      return new ArrayList<>();
    }

    @Override
    public List<@Nullable T> add(List<@Nullable T> state, @Nullable T argument) {
      if (state.size() >= limit) {
        return state;
      }
      List<@Nullable T> more = new ArrayList<>(state.size() + 1);
      more.addAll(state);
      more.add(argument);
      return more;
    }

    @Override
    public List<@Nullable T> undo(List<@Nullable T> state, @Nullable T argument) {
      int last = state.lastIndexOf(argument);
      if (last < 0) {
        return state;
      }
      List<@Nullable T> fewer = new ArrayList<>(state);
      fewer.remove(last);
      return fewer;
    }

    @Override
    public List<@Nullable T> result(List<@Nullable T> state) {
      return state;
    }

    @Override
    public List<@Nullable T> merge(List<@Nullable T> earlier, List<@Nullable T> later) {
      List<@Nullable T> both = new ArrayList<>(earlier);
      both.addAll(later.subList(0, Math.min(later.size(), limit - earlier.size())));
      return both;
    }
  }
}
