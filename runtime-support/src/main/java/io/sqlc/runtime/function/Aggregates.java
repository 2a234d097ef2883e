package io.sqlc.runtime.function;

import io.sqlc.runtime.state.StateForm;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes aggregates of users' objects, with what generated code knows of their types. */
public final class Aggregates {
  private Aggregates() {}

  /**
   * An aggregate that takes and gives other classes.
   *
   * @param argument makes what the aggregate takes
   * @param result makes what the caller wants of what the aggregate gives
   */
  public static <
          I extends @Nullable Object,
          J extends @Nullable Object,
          S extends @Nullable Object,
          O extends @Nullable Object,
          R extends @Nullable Object>
      Aggregate<I, S, R> converted(
          Aggregate<J, S, O> aggregate, Function<I, J> argument, Function<O, R> result) {
    return new Converted<>(aggregate, argument, result);
  }

  /** The same for one that can take back rows. */
  public static <
          I extends @Nullable Object,
          J extends @Nullable Object,
          S extends @Nullable Object,
          O extends @Nullable Object,
          R extends @Nullable Object>
      TableAggregate<I, S, R> converted(
          TableAggregate<J, S, O> aggregate, Function<I, J> argument, Function<O, R> result) {
    return new ConvertedTable<>(aggregate, argument, result);
  }

  /**
   * An aggregate of methods with ksqlDB's names.
   *
   * @param form how its state is stored
   * @param copy copies a state, since the methods may change it
   */
  public static <I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object>
      Aggregate<I, A, O> of(Udaf<I, A, O> udaf, StateForm<A> form, UnaryOperator<A> copy) {
    return new OfUdaf<>(udaf, form, copy);
  }

  /** The same for one that can take back rows. */
  public static <I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object>
      TableAggregate<I, A, O> of(
          TableUdaf<I, A, O> udaf, StateForm<A> form, UnaryOperator<A> copy) {
    return new OfTableUdaf<>(udaf, form, copy);
  }

  private static class Converted<
          I extends @Nullable Object,
          J extends @Nullable Object,
          S extends @Nullable Object,
          O extends @Nullable Object,
          R extends @Nullable Object>
      implements Aggregate<I, S, R> {
    final Function<I, J> argument;
    private final Aggregate<J, S, O> aggregate;
    private final Function<O, R> result;

    Converted(Aggregate<J, S, O> aggregate, Function<I, J> argument, Function<O, R> result) {
      this.aggregate = aggregate;
      this.argument = argument;
      this.result = result;
    }

    @Override
    public S initial() {
      return aggregate.initial();
    }

    @Override
    public S add(S state, I value) {
      return aggregate.add(state, argument.apply(value));
    }

    @Override
    public R result(S state) {
      return result.apply(aggregate.result(state));
    }

    @Override
    public S merge(S earlier, S later) {
      return aggregate.merge(earlier, later);
    }

    @Override
    public StateForm<S> state() {
      return aggregate.state();
    }
  }

  private static final class ConvertedTable<
          I extends @Nullable Object,
          J extends @Nullable Object,
          S extends @Nullable Object,
          O extends @Nullable Object,
          R extends @Nullable Object>
      extends Converted<I, J, S, O, R> implements TableAggregate<I, S, R> {
    private final TableAggregate<J, S, O> aggregate;

    ConvertedTable(
        TableAggregate<J, S, O> aggregate, Function<I, J> argument, Function<O, R> result) {
      super(aggregate, argument, result);
      this.aggregate = aggregate;
    }

    @Override
    public S undo(S state, I value) {
      return aggregate.undo(state, argument.apply(value));
    }
  }

  private static class OfUdaf<
          I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object>
      implements Aggregate<I, A, O> {
    final UnaryOperator<A> copy;
    private final Udaf<I, A, O> udaf;
    private final StateForm<A> form;

    OfUdaf(Udaf<I, A, O> udaf, StateForm<A> form, UnaryOperator<A> copy) {
      this.udaf = udaf;
      this.form = form;
      this.copy = copy;
    }

    @Override
    public A initial() {
      return udaf.initialize();
    }

    @Override
    public A add(A state, I argument) {
      return udaf.aggregate(argument, copy.apply(state));
    }

    @Override
    public O result(A state) {
      return udaf.map(copy.apply(state));
    }

    @Override
    public A merge(A earlier, A later) {
      return udaf.merge(copy.apply(earlier), copy.apply(later));
    }

    @Override
    public StateForm<A> state() {
      return form;
    }
  }

  private static final class OfTableUdaf<
          I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object>
      extends OfUdaf<I, A, O> implements TableAggregate<I, A, O> {
    private final TableUdaf<I, A, O> udaf;

    OfTableUdaf(TableUdaf<I, A, O> udaf, StateForm<A> form, UnaryOperator<A> copy) {
      super(udaf, form, copy);
      this.udaf = udaf;
    }

    @Override
    public A undo(A state, I argument) {
      return udaf.undo(argument, copy.apply(state));
    }
  }
}
