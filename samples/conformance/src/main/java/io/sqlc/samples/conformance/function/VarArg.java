package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** VAR_ARG. */
@SqlAggregate(name = "VAR_ARG", description = "The sum of numbers and lengths of texts.")
public final class VarArg {
  private VarArg() {}

  @Overload(value = "VAR_ARG(BIGINT number, STRING... texts)", returns = "BIGINT")
  public static TableAggregate<Arguments2<Long, List<String>>, Long, Long> total() {
    return new Total<>(0, row -> Worth.of(row.first()) + Worth.of(row.second()));
  }
}
