package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** A {@link Udaf} that can take back a row, so that it can be computed over the rows of a table. */
public interface TableUdaf<
        I extends @Nullable Object, A extends @Nullable Object, O extends @Nullable Object>
    extends Udaf<I, A, O> {

  /** The state without a row that was added to it before. */
  A undo(I valueToUndo, A aggregateValue);
}
