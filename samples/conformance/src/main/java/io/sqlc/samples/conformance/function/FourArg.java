package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Arguments4;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** FOUR_ARG. */
@SqlAggregate(name = "FOUR_ARG", description = "The sum of numbers and lengths of texts.")
public final class FourArg {
  private FourArg() {}

  @Overload(
      value =
          "FOUR_ARG(BIGINT number, STRING a, STRING b, STRING c, LITERAL INT init, LITERAL"
              + " STRING... texts)",
      returns = "BIGINT")
  public static TableAggregate<Arguments4<Long, String, String, String>, Long, Long> total(
      int init, String... texts) {
    return new Total<>(
        init + Worth.of(List.of(texts)),
        row ->
            Worth.of(row.first())
                + Worth.of(row.second())
                + Worth.of(row.third())
                + Worth.of(row.fourth()));
  }
}
