package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import org.jspecify.annotations.Nullable;

/** COUNT. */
@SqlAggregate(
    name = "COUNT",
    description = "The number of values that are not NULL; COUNT(*) counts the rows.",
    example = "COUNT(X)",
    rows = {"1", "CAST(NULL AS INT)", "3"},
    result = "2")
public final class Count<T> implements TableAggregate<@Nullable T, Long, Long> {
  private Count() {}

  /** Counts the values that are not null. */
  @Overload(value = "COUNT(T val)", returns = "BIGINT")
  public static <T> TableAggregate<@Nullable T, Long, Long> count() {
    return new Count<>();
  }

  @Override
  public Long initial() {
    return 0L;
  }

  @Override
  public Long add(Long state, @Nullable T argument) {
    return argument == null ? state : Long.valueOf(state + 1);
  }

  @Override
  public Long undo(Long state, @Nullable T argument) {
    return argument == null ? state : Long.valueOf(state - 1);
  }

  @Override
  public Long result(Long state) {
    return state;
  }

  @Override
  public Long merge(Long earlier, Long later) {
    return earlier + later;
  }

  @Override
  public StateForm<Long> state() {
    return StateForms.present(StateForms.BIGINT);
  }
}
