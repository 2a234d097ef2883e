package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** SUM_LIST. */
@SqlAggregate(
    name = "SUM_LIST",
    description =
        "The sum of all elements of all arrays; NULL arrays and elements are ignored, and nothing"
            + " to add gives 0. INT and BIGINT wrap around.",
    example = "SUM_LIST(X)",
    rows = {"ARRAY[1, 2]", "ARRAY[3]"},
    result = "6")
public final class SumList {
  private SumList() {}

  /** Adds INTs. */
  @Overload(value = "SUM_LIST(ARRAY<INT> val)", returns = "INT")
  public static TableAggregate<@Nullable List<Integer>, Integer, Integer> ofInt() {
    return new Adding<>(StateForms.present(StateForms.INT), 0, Integer::sum, (a, b) -> a - b);
  }

  /** Adds BIGINTs. */
  @Overload(value = "SUM_LIST(ARRAY<BIGINT> val)", returns = "BIGINT")
  public static TableAggregate<@Nullable List<Long>, Long, Long> ofBigint() {
    return new Adding<>(StateForms.present(StateForms.BIGINT), 0L, Long::sum, (a, b) -> a - b);
  }

  /** Adds DOUBLEs. */
  @Overload(value = "SUM_LIST(ARRAY<DOUBLE> val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable List<Double>, Double, Double> ofDouble() {
    return new Adding<>(StateForms.present(StateForms.DOUBLE), 0.0, Double::sum, (a, b) -> a - b);
  }

  private record Adding<T>(
      StateForm<T> state, T initial, BinaryOperator<T> plus, BinaryOperator<T> minus)
      implements TableAggregate<@Nullable List<T>, T, T> {

    @Override
    public T add(T state, @Nullable List<T> argument) {
      return all(state, argument, plus);
    }

    @Override
    public T undo(T state, @Nullable List<T> argument) {
      return all(state, argument, minus);
    }

    private T all(T state, @Nullable List<T> elements, BinaryOperator<T> operator) {
      T sum = state;
      if (elements != null) {
        for (T element : elements) {
          if (element != null) {
            sum = operator.apply(sum, element);
          }
        }
      }
      return sum;
    }

    @Override
    public T result(T state) {
      return state;
    }

    @Override
    public T merge(T earlier, T later) {
      return plus.apply(earlier, later);
    }
  }
}
