package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Collects a column of the rows that pass a test. */
record FirstColumn<I, A>(StateForm<List<A>> state, Predicate<I> test, Function<I, A> column)
    implements Aggregate<I, List<A>, List<A>> {

  static <I, A> FirstColumn<I, A> of(StateForm<A> form, Predicate<I> test, Function<I, A> column) {
    return new FirstColumn<>(StateForms.present(StateForms.list(form)), test, column);
  }

  @Override
  public List<A> initial() {
    return new ArrayList<>();
  }

  @Override
  public List<A> add(List<A> state, I argument) {
    if (!test.test(argument)) {
      return state;
    }
    List<A> more = new ArrayList<>(state);
    more.add(column.apply(argument));
    return more;
  }

  @Override
  public List<A> result(List<A> state) {
    return state;
  }

  @Override
  public List<A> merge(List<A> earlier, List<A> later) {
    List<A> both = new ArrayList<>(earlier);
    both.addAll(later);
    return both;
  }
}
