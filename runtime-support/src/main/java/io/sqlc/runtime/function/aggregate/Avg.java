package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** AVG. */
@SqlAggregate(
    name = "AVG",
    description =
        "The mean of the values; NULLs are ignored, and no values give 0. The sum of INTs wraps"
            + " around at 32 bits: cast to BIGINT or DOUBLE where it can grow larger.",
    example = "AVG(X)",
    rows = {"1", "2", "CAST(NULL AS INT)"},
    result = "1.5")
public final class Avg {
  private Avg() {}

  /** The mean of INTs. */
  @Overload(value = "AVG(INT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Integer, Mean<Integer>, Double> ofInt() {
    return new Averaging<>(new Summing<>(StateForms.INT, 0, Integer::sum, (a, b) -> a - b));
  }

  /** The mean of BIGINTs. */
  @Overload(value = "AVG(BIGINT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Long, Mean<Long>, Double> ofBigint() {
    return new Averaging<>(new Summing<>(StateForms.BIGINT, 0L, Long::sum, (a, b) -> a - b));
  }

  /** The mean of DOUBLEs. */
  @Overload(value = "AVG(DOUBLE val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Double, Mean<Double>, Double> ofDouble() {
    return new Averaging<>(new Summing<>(StateForms.DOUBLE, 0.0, Double::sum, (a, b) -> a - b));
  }

  /** The sum and the number of values so far. */
  public record Mean<N extends Number>(N sum, long count) {}

  private record Averaging<N extends Number>(Summing<N> sums)
      implements TableAggregate<@Nullable N, Mean<N>, Double> {

    @Override
    public Mean<N> initial() {
      return new Mean<>(sums.initial(), 0);
    }

    @Override
    public Mean<N> add(Mean<N> state, @Nullable N argument) {
      return argument == null
          ? state
          : new Mean<>(sums.add(state.sum(), argument), state.count() + 1);
    }

    @Override
    public Mean<N> undo(Mean<N> state, @Nullable N argument) {
      return argument == null
          ? state
          : new Mean<>(sums.undo(state.sum(), argument), state.count() - 1);
    }

    @Override
    public Double result(Mean<N> state) {
      return state.count() == 0 ? 0.0 : state.sum().doubleValue() / state.count();
    }

    @Override
    public Mean<N> merge(Mean<N> earlier, Mean<N> later) {
      return new Mean<>(sums.merge(earlier.sum(), later.sum()), earlier.count() + later.count());
    }

    @Override
    public StateForm<Mean<N>> state() {
      StateForm<N> sum = sums.state();
      return StateForms.struct(
          "STRUCT<SUM " + sum.description() + ", COUNT BIGINT>",
          2,
          (out, mean) -> {
            sum.write(out, mean.sum());
            out.writeBigint(mean.count());
          },
          in -> new Mean<>(sum.read(in), Objects.requireNonNull(in.readBigint())));
    }
  }
}
