package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Computes something from the moments of numbers; null is no value. */
record Spread<N extends Number>(ToDoubleFunction<Moments> of)
    implements TableAggregate<@Nullable N, Moments, Double> {

  @Override
  public Moments initial() {
    return Moments.NONE;
  }

  @Override
  public Moments add(Moments state, @Nullable N argument) {
    return argument == null ? state : state.with(argument.doubleValue());
  }

  @Override
  public Moments undo(Moments state, @Nullable N argument) {
    return argument == null ? state : state.without(argument.doubleValue());
  }

  @Override
  public Double result(Moments state) {
    return of.applyAsDouble(state);
  }

  @Override
  public Moments merge(Moments earlier, Moments later) {
    return earlier.with(later);
  }

  @Override
  public StateForm<Moments> state() {
    return Moments.FORM;
  }
}
