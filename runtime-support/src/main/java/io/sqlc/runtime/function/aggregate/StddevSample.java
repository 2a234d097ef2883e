package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import org.jspecify.annotations.Nullable;

/** STDDEV_SAMPLE. */
@SqlAggregate(
    name = "STDDEV_SAMPLE",
    description =
        "The sample standard deviation of the values; NULLs are ignored, and fewer than"
            + " two values give 0.",
    example = "STDDEV_SAMPLE(X)",
    rows = {"1", "2", "3"},
    result = "1.0")
public final class StddevSample {
  private StddevSample() {}

  /** Of INTs. */
  @Overload(value = "STDDEV_SAMPLE(INT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Integer, Variance, Double> ofInt() {
    return new Spread<>(variance -> Math.sqrt(variance.sample()));
  }

  /** Of BIGINTs. */
  @Overload(value = "STDDEV_SAMPLE(BIGINT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Long, Variance, Double> ofBigint() {
    return new Spread<>(variance -> Math.sqrt(variance.sample()));
  }

  /** Of DOUBLEs. */
  @Overload(value = "STDDEV_SAMPLE(DOUBLE val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Double, Variance, Double> ofDouble() {
    return new Spread<>(variance -> Math.sqrt(variance.sample()));
  }
}
