package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Arguments3;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.List;

/** GENERIC_VAR_ARG. */
@SqlAggregate(name = "GENERIC_VAR_ARG", description = "The first column of rows without a NULL.")
public final class GenericVarArg {
  private GenericVarArg() {}

  @Overload(value = "GENERIC_VAR_ARG(A first, B second, C... others)", returns = "ARRAY<A>")
  public static <A, B, C> Aggregate<Arguments3<A, B, List<C>>, List<A>, List<A>> collect(
      StateForm<A> form) {
    return FirstColumn.of(
        form,
        row -> row.first() != null && row.second() != null && !row.third().contains(null),
        Arguments3::first);
  }
}
