package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** An aggregate that can take back a row, so that it can be computed over the rows of a table. */
public interface TableAggregate<
        I extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
    extends Aggregate<I, S, R> {

  /** The state without a row that was added to it before. The given state must not change. */
  S undo(S state, I argument);
}
