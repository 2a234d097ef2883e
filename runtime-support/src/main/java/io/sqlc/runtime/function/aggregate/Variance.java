package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;

/**
 * The number of values, their sum, and the sum of the squares of their distances from the mean,
 * kept up to date value by value (Youngs and Cramer). As exact as {@link Moments}, but rounded
 * where ksqlDB rounds, so that the last digits agree too.
 */
public record Variance(long count, double sum, double squares) {
  static final Variance NONE = new Variance(0, 0, 0);

  static final StateForm<Variance> FORM =
      StateForms.struct(
          "STRUCT<COUNT BIGINT, SUM DOUBLE, SQUARES DOUBLE>",
          3,
          (out, variance) -> {
            out.writeBigint(variance.count);
            out.writeDouble(variance.sum);
            out.writeDouble(variance.squares);
          },
          in ->
              new Variance(
                  Objects.requireNonNull(in.readBigint()),
                  Objects.requireNonNull(in.readDouble()),
                  Objects.requireNonNull(in.readDouble())));

  Variance with(double value) {
    long more = count + 1;
    double total = sum + value;
    return new Variance(more, total, count == 0 ? 0 : squares + share(value, more, total));
  }

  Variance without(double value) {
    long fewer = count - 1;
    if (fewer <= 0) {
      return NONE;
    }
    // What rounding left over must not look like a distance.
    double left = fewer == 1 ? 0 : Math.max(0, squares - share(value, count, sum));
    return new Variance(fewer, sum - value, left);
  }

  /** What a value that is among so many of this sum adds to their squares. */
  private static double share(double value, long count, double sum) {
    double apart = count * value - sum;
    return apart * apart / ((double) count * (count - 1));
  }

  Variance with(Variance other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    long both = count + other.count;
    double apart = other.sum / other.count - sum / count;
    return new Variance(
        both,
        sum + other.sum,
        squares + other.squares + apart * apart * count * other.count / both);
  }

  /** The sample variance; 0 of fewer than two values. */
  double sample() {
    return count < 2 ? 0 : squares / (count - 1);
  }
}
