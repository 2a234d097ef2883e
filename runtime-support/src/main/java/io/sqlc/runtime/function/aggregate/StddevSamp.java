package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import org.jspecify.annotations.Nullable;

/** STDDEV_SAMP. */
@SqlAggregate(
    name = "STDDEV_SAMP",
    description =
        "The sample variance of the values, which is the square of what the name says,"
            + " as in ksqlDB; NULLs are ignored, and fewer than two values give 0."
            + " STDDEV_SAMPLE is its square root.",
    example = "STDDEV_SAMP(X)",
    rows = {"1", "2", "3"},
    result = "1.0")
public final class StddevSamp {
  private StddevSamp() {}

  /** Of INTs. */
  @Overload(value = "STDDEV_SAMP(INT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Integer, Variance, Double> ofInt() {
    return new Spread<>(Variance::sample);
  }

  /** Of BIGINTs. */
  @Overload(value = "STDDEV_SAMP(BIGINT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Long, Variance, Double> ofBigint() {
    return new Spread<>(Variance::sample);
  }

  /** Of DOUBLEs. */
  @Overload(value = "STDDEV_SAMP(DOUBLE val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Double, Variance, Double> ofDouble() {
    return new Spread<>(Variance::sample);
  }
}
