package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** SUM. */
@SqlAggregate(
    name = "SUM",
    description =
        "The sum of the values, in their type; NULLs are ignored, and nothing to add gives 0."
            + " INT and BIGINT wrap around; a DECIMAL that grows too large stops the job.",
    example = "SUM(X)",
    rows = {"1", "2", "CAST(NULL AS INT)"},
    result = "3")
public final class Sum {
  private Sum() {}

  /** Adds INTs. */
  @Overload(value = "SUM(INT val)", returns = "INT")
  public static TableAggregate<@Nullable Integer, Integer, Integer> ofInt() {
    return new Summing<>(StateForms.present(StateForms.INT), 0, Integer::sum, (a, b) -> a - b);
  }

  /** Adds BIGINTs. */
  @Overload(value = "SUM(BIGINT val)", returns = "BIGINT")
  public static TableAggregate<@Nullable Long, Long, Long> ofBigint() {
    return new Summing<>(StateForms.present(StateForms.BIGINT), 0L, Long::sum, (a, b) -> a - b);
  }

  /** Adds DOUBLEs. */
  @Overload(value = "SUM(DOUBLE val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Double, Double, Double> ofDouble() {
    return new Summing<>(StateForms.present(StateForms.DOUBLE), 0.0, Double::sum, (a, b) -> a - b);
  }

  /** Adds DECIMALs of a type. */
  @Overload(value = "SUM(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static TableAggregate<@Nullable BigDecimal, BigDecimal, BigDecimal> ofDecimal(
      DecimalType type) {
    return new Summing<>(
        StateForms.present(StateForms.NUMBER),
        BigDecimal.ZERO,
        (a, b) -> checked(a.add(b), type),
        (a, b) -> checked(a.subtract(b), type));
  }

  private static BigDecimal checked(BigDecimal sum, DecimalType type) {
    if (!type.holds(sum)) {
      throw new FunctionFailedException(
          "SUM has more digits than DECIMAL(" + type.precision() + ", " + type.scale() + ")");
    }
    return sum;
  }
}
