package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.function.ToLongFunction;

/** Adds what each row is worth; the result has a constant more. */
record Total<I>(long initialTotal, long more, ToLongFunction<I> worth)
    implements TableAggregate<I, Long, Long> {

  Total(long initialTotal, ToLongFunction<I> worth) {
    this(initialTotal, 0, worth);
  }

  @Override
  public Long initial() {
    return initialTotal;
  }

  @Override
  public Long add(Long state, I argument) {
    return state + worth.applyAsLong(argument);
  }

  @Override
  public Long undo(Long state, I argument) {
    return state - worth.applyAsLong(argument);
  }

  @Override
  public Long result(Long state) {
    return state + more;
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
