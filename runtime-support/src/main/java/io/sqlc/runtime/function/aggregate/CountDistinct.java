package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForm;
import org.jspecify.annotations.Nullable;

/** COUNT_DISTINCT. */
@SqlAggregate(
    name = "COUNT_DISTINCT",
    description =
        "About how many different values there are (HyperLogLog, typically within 1 percent; small"
            + " numbers are nearly always exact); NULLs are ignored.",
    example = "COUNT_DISTINCT(X)",
    rows = {"1", "2", "1"},
    result = "2")
public final class CountDistinct<T> implements Aggregate<@Nullable T, Registers, Long> {
  private CountDistinct() {}

  /** About how many different values there are. */
  @Overload(value = "COUNT_DISTINCT(T val)", returns = "BIGINT")
  public static <T> Aggregate<@Nullable T, Registers, Long> countDistinct() {
    return new CountDistinct<>();
  }

  @Override
  public Registers initial() {
    return Registers.EMPTY;
  }

  @Override
  public Registers add(Registers state, @Nullable T argument) {
    return argument == null ? state : state.with(Murmur2.hash(argument));
  }

  @Override
  public Long result(Registers state) {
    return state.estimate();
  }

  @Override
  public Registers merge(Registers earlier, Registers later) {
    return earlier.with(later);
  }

  @Override
  public StateForm<Registers> state() {
    return Registers.FORM;
  }
}
