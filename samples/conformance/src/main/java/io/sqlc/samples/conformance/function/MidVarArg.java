package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** MID_VAR_ARG. */
@SqlAggregate(name = "MID_VAR_ARG", description = "The sum of numbers and lengths of texts.")
public final class MidVarArg {
  private MidVarArg() {}

  @Overload(
      value = "MID_VAR_ARG(BIGINT number, STRING... texts, LITERAL INT one, LITERAL INT other)",
      returns = "BIGINT")
  public static TableAggregate<Arguments2<Long, List<String>>, Long, Long> total(
      int one, int other) {
    return new Total<>(0, one + other, row -> Worth.of(row.first()) + Worth.of(row.second()));
  }
}
