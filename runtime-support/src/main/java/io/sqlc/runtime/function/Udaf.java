package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/**
 * Computes one value from the rows of a group, with the method names of ksqlDB's interface of this
 * name. Unlike {@link Aggregate} it says nothing of how its state is stored: that follows from the
 * Java type, which must be one that has an SQL type. Methods may change the state that they are
 * given in place: its lists and maps, dates of JDBC and buffers, also within records.
 *
 * @param <I> the argument; of several columns {@link Arguments2} and its like
 * @param <A> the state
 * @param <O> the result
 */
public interface Udaf<
    I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object> {

  /** The state of a group without rows. */
  A initialize();

  /** The state with one more row. */
  A aggregate(I current, A aggregate);

  /** The state of the rows of two sessions that became one. */
  A merge(A aggOne, A aggTwo);

  /** What the group's rows give. */
  O map(A agg);
}
