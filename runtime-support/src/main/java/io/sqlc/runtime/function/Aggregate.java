package io.sqlc.runtime.function;

import io.sqlc.runtime.state.StateForm;
import org.jspecify.annotations.Nullable;

/**
 * Computes one value from the rows of a group. What it has seen of them is its state, which Kafka
 * Streams keeps; the object itself keeps nothing, and serves all groups and threads.
 *
 * <p>A class that is annotated with {@link SqlAggregate} has a public static method for each {@link
 * Overload}, which returns such an object. The method's parameters are the literal arguments of the
 * call, after what {@link Overload} lists that it can ask for.
 *
 * @param <I> the argument: the Java type of its SQL type; of several columns {@link Arguments2} and
 *     its like; a variadic parameter is a {@code List}
 * @param <S> the state, of any type
 * @param <R> the result: the Java type of its SQL type
 */
public interface Aggregate<
    I extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object> {

  /** The state of a group without rows. */
  S initial();

  /** The state with one more row. The given state must not change: others may still read it. */
  S add(S state, I argument);

  /** What the group's rows give. */
  R result(S state);

  /** The state of the rows of two sessions that became one. */
  S merge(S earlier, S later);

  /** How the state is stored. */
  StateForm<S> state();
}
