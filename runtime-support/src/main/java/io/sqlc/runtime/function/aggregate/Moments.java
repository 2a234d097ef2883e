package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;

/**
 * The number of values, their mean, and the sum of the squares of their distances from it, kept up
 * to date value by value (Welford) without losing digits to large sums.
 */
public record Moments(long count, double mean, double squares) {
  static final Moments NONE = new Moments(0, 0, 0);

  static final StateForm<Moments> FORM =
      StateForms.struct(
          "STRUCT<COUNT BIGINT, MEAN DOUBLE, SQUARES DOUBLE>",
          3,
          (out, moments) -> {
            out.writeBigint(moments.count);
            out.writeDouble(moments.mean);
            out.writeDouble(moments.squares);
          },
          in ->
              new Moments(
                  Objects.requireNonNull(in.readBigint()),
                  Objects.requireNonNull(in.readDouble()),
                  Objects.requireNonNull(in.readDouble())));

  Moments with(double value) {
    long more = count + 1;
    double next = mean + (value - mean) / more;
    return new Moments(more, next, squares + (value - mean) * (value - next));
  }

  Moments without(double value) {
    long fewer = count - 1;
    if (fewer <= 0) {
      return NONE;
    }
    double next = mean - (value - mean) / fewer;
    // What rounding left over must not look like a distance.
    double left = fewer == 1 ? 0 : Math.max(0, squares - (value - mean) * (value - next));
    return new Moments(fewer, next, left);
  }

  Moments with(Moments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    long both = count + other.count;
    double apart = other.mean - mean;
    return new Moments(
        both,
        mean + apart * other.count / both,
        squares + other.squares + apart * apart * count * other.count / both);
  }
}
