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
  public static TableAggregate<@Nullable Integer, Moments, Double> ofInt() {
    return new Spread<>(moments -> Math.sqrt(moments.variance()));
  }

  /** Of BIGINTs. */
  @Overload(value = "STDDEV_SAMPLE(BIGINT val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Long, Moments, Double> ofBigint() {
    return new Spread<>(moments -> Math.sqrt(moments.variance()));
  }

  /** Of DOUBLEs. */
  @Overload(value = "STDDEV_SAMPLE(DOUBLE val)", returns = "DOUBLE")
  public static TableAggregate<@Nullable Double, Moments, Double> ofDouble() {
    return new Spread<>(moments -> Math.sqrt(moments.variance()));
  }
}
