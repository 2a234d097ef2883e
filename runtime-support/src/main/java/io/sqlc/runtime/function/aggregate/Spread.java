package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Computes something from the variance of numbers; null is no value. */
record Spread<N extends Number>(ToDoubleFunction<Variance> of)
    implements TableAggregate<@Nullable N, Variance, Double> {

  @Override
  public Variance initial() {
    return Variance.NONE;
  }

  @Override
  public Variance add(Variance state, @Nullable N argument) {
    return argument == null ? state : state.with(argument.doubleValue());
  }

  @Override
  public Variance undo(Variance state, @Nullable N argument) {
    return argument == null ? state : state.without(argument.doubleValue());
  }

  @Override
  public Double result(Variance state) {
    return of.applyAsDouble(state);
  }

  @Override
  public Variance merge(Variance earlier, Variance later) {
    return earlier.with(later);
  }

  @Override
  public StateForm<Variance> state() {
    return Variance.FORM;
  }
}
