package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CORRELATION. */
@SqlAggregate(
    name = "CORRELATION",
    description =
        "Pearson's correlation of two columns, from -1 to 1. Rows where one is NULL are ignored;"
            + " fewer than two rows, or a column that is always the same, give NaN.",
    example = "CORRELATION(X, X)",
    rows = {"1", "2", "4"},
    result = "1.0")
public final class Correlation {
  private Correlation() {}

  /** Of INTs. */
  @Overload(value = "CORRELATION(INT x, INT y)", returns = "DOUBLE")
  public static TableAggregate<Arguments2<@Nullable Integer, @Nullable Integer>, Pairs, Double>
      ofInt() {
    return new Correlating<>();
  }

  /** Of BIGINTs. */
  @Overload(value = "CORRELATION(BIGINT x, BIGINT y)", returns = "DOUBLE")
  public static TableAggregate<Arguments2<@Nullable Long, @Nullable Long>, Pairs, Double>
      ofBigint() {
    return new Correlating<>();
  }

  /** Of DOUBLEs. */
  @Overload(value = "CORRELATION(DOUBLE x, DOUBLE y)", returns = "DOUBLE")
  public static TableAggregate<Arguments2<@Nullable Double, @Nullable Double>, Pairs, Double>
      ofDouble() {
    return new Correlating<>();
  }

  /**
   * What is known of the pairs.
   *
   * @param products the sum of the products of their distances from the means
   */
  public record Pairs(Moments x, Moments y, double products) {
    Pairs with(double moreX, double moreY) {
      Moments nextX = x.with(moreX);
      Moments nextY = y.with(moreY);
      return new Pairs(nextX, nextY, products + (moreX - x.mean()) * (moreY - nextY.mean()));
    }

    Pairs without(double lessX, double lessY) {
      Moments nextX = x.without(lessX);
      Moments nextY = y.without(lessY);
      double left = nextX.count() < 2 ? 0 : products - (lessX - nextX.mean()) * (lessY - y.mean());
      return new Pairs(nextX, nextY, left);
    }

    Pairs with(Pairs other) {
      Moments nextX = x.with(other.x);
      long both = nextX.count();
      double apart =
          both == 0
              ? 0
              : (other.x.mean() - x.mean())
                  * (other.y.mean() - y.mean())
                  * x.count()
                  * other.x.count()
                  / both;
      return new Pairs(nextX, y.with(other.y), products + other.products + apart);
    }
  }

  private record Correlating<N extends Number>()
      implements TableAggregate<Arguments2<@Nullable N, @Nullable N>, Pairs, Double> {
    private static final StateForm<Pairs> FORM =
        StateForms.struct(
            "STRUCT<X "
                + Moments.FORM.description()
                + ", Y "
                + Moments.FORM.description()
                + ", PRODUCTS DOUBLE>",
            3,
            (out, pairs) -> {
              Moments.FORM.write(out, pairs.x);
              Moments.FORM.write(out, pairs.y);
              out.writeDouble(pairs.products);
            },
            in ->
                new Pairs(
                    Moments.FORM.read(in),
                    Moments.FORM.read(in),
                    Objects.requireNonNull(in.readDouble())));

    @Override
    public Pairs initial() {
      return new Pairs(Moments.NONE, Moments.NONE, 0);
    }

    @Override
    public Pairs add(Pairs state, Arguments2<@Nullable N, @Nullable N> pair) {
      N x = pair.first();
      N y = pair.second();
      return x == null || y == null ? state : state.with(x.doubleValue(), y.doubleValue());
    }

    @Override
    public Pairs undo(Pairs state, Arguments2<@Nullable N, @Nullable N> pair) {
      N x = pair.first();
      N y = pair.second();
      return x == null || y == null ? state : state.without(x.doubleValue(), y.doubleValue());
    }

    @Override
    public Double result(Pairs state) {
      return state.x().count() < 2
          ? Double.NaN
          : state.products() / Math.sqrt(state.x().squares() * state.y().squares());
    }

    @Override
    public Pairs merge(Pairs earlier, Pairs later) {
      return earlier.with(later);
    }

    @Override
    public StateForm<Pairs> state() {
      return FORM;
    }
  }
}
