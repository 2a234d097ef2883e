package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** TEST_UDAF: sums. */
@SqlAggregate(name = "TEST_UDAF", description = "A sum of numbers, lengths or fields.")
public final class TestUdaf {
  private TestUdaf() {}

  @Overload(value = "TEST_UDAF(BIGINT value)", returns = "BIGINT")
  public static TableAggregate<@Nullable Long, Long, Long> ofBigint() {
    return new Total<>(0, Worth::of);
  }

  @Overload(value = "TEST_UDAF(INT value)", returns = "BIGINT")
  public static TableAggregate<@Nullable Integer, Long, Long> ofInt(FunctionSettings settings) {
    return new Total<>(settings.number("init", 0), Worth::of);
  }

  @Overload(value = "TEST_UDAF(STRING value, LITERAL STRING init)", returns = "BIGINT")
  public static TableAggregate<@Nullable String, Long, Long> ofString(String init) {
    return new Total<>(init.length(), Worth::of);
  }

  @Overload(value = "TEST_UDAF(DOUBLE value)", returns = "DOUBLE")
  public static Aggregate<@Nullable Double, Double, Double> ofDouble() {
    return new DoubleSum();
  }

  @Overload(
      value = "TEST_UDAF(STRUCT<A INTEGER, B INTEGER> value)",
      returns = "STRUCT<A INTEGER, B INTEGER>")
  public static <R extends Struct> Aggregate<@Nullable R, R, R> ofStruct(
      StateForm<R> form, StructMaker<R> maker) {
    return new FieldSums<>(StateForms.present(form), maker);
  }

  private record DoubleSum() implements Aggregate<@Nullable Double, Double, Double> {
    @Override
    public Double initial() {
      return 0.0;
    }

    @Override
    public Double add(Double state, @Nullable Double argument) {
      return argument == null ? state : Double.valueOf(state + argument);
    }

    @Override
    public Double result(Double state) {
      return state;
    }

    @Override
    public Double merge(Double earlier, Double later) {
      return earlier + later;
    }

    @Override
    public StateForm<Double> state() {
      return StateForms.present(StateForms.DOUBLE);
    }
  }

  private record FieldSums<R extends Struct>(StateForm<R> state, StructMaker<R> maker)
      implements Aggregate<@Nullable R, R, R> {
    @Override
    public R initial() {
      return maker.make(List.of(0, 0));
    }

    @Override
    public R add(R state, @Nullable R argument) {
      return argument == null ? state : merge(state, argument);
    }

    @Override
    public R result(R state) {
      return state;
    }

    @Override
    public R merge(R earlier, R later) {
      return maker.make(List.of(sum(earlier, later, 0), sum(earlier, later, 1)));
    }

    private int sum(R one, R other, int field) {
      return (Integer) Objects.requireNonNull(one.field(field))
          + (Integer) Objects.requireNonNull(other.field(field));
    }
  }
}
