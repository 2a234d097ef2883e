package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Arguments5;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** FIVE_ARG. */
@SqlAggregate(name = "FIVE_ARG", description = "The sum of numbers and lengths of texts.")
public final class FiveArg {
  private FiveArg() {}

  @Overload(
      value =
          "FIVE_ARG(BIGINT number, STRING a, STRING b, STRING c, INT more, LITERAL INT init,"
              + " LITERAL STRING... texts)",
      returns = "BIGINT")
  public static TableAggregate<Arguments5<Long, String, String, String, Integer>, Long, Long> total(
      int init, String... texts) {
    return new Total<>(
        init + Worth.of(List.of(texts)),
        row ->
            Worth.of(row.first())
                + Worth.of(row.second())
                + Worth.of(row.third())
                + Worth.of(row.fourth())
                + Worth.of(row.fifth()));
  }
}
