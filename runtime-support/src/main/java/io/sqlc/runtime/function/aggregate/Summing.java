package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds values of a type; null adds nothing. */
record Summing<T>(StateForm<T> state, T initial, BinaryOperator<T> plus, BinaryOperator<T> minus)
    implements TableAggregate<@Nullable T, T, T> {

  @Override
  public T add(T state, @Nullable T argument) {
    return argument == null ? state : plus.apply(state, argument);
  }

  @Override
  public T undo(T state, @Nullable T argument) {
    return argument == null ? state : minus.apply(state, argument);
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
