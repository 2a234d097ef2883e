package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** MULTI_ARG. */
@SqlAggregate(name = "MULTI_ARG", description = "The sum of numbers and lengths of texts.")
public final class MultiArg {
  private MultiArg() {}

  @Overload(
      value = "MULTI_ARG(BIGINT number, STRING text, LITERAL INT init, LITERAL STRING... texts)",
      returns = "BIGINT")
  public static TableAggregate<Arguments2<Long, String>, Long, Long> total(
      int init, String... texts) {
    return new Total<>(
        init + Worth.of(List.of(texts)), row -> Worth.of(row.first()) + Worth.of(row.second()));
  }
}
