package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlTableFunction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** TEST_UDTF: its arguments as rows of text. */
@SqlTableFunction(name = "TEST_UDTF", description = "A row for each argument.")
public final class TestUdtf {
  @Overload(
      value =
          "TEST_UDTF(INT i, BIGINT l, DOUBLE d, BOOLEAN b, STRING s, DECIMAL x,"
              + " STRUCT<A STRING> struct)",
      returns = "STRING")
  public List<String> values(
      Integer i, Long l, Double d, Boolean b, String s, BigDecimal x, Struct struct) {
    return texts(i, l, d, b, s, x, struct);
  }

  @Overload(
      value =
          "TEST_UDTF(ARRAY<INT> i, ARRAY<BIGINT> l, ARRAY<DOUBLE> d, ARRAY<BOOLEAN> b,"
              + " ARRAY<STRING> s, ARRAY<DECIMAL> x, ARRAY<STRUCT<A STRING>> struct)",
      returns = "STRING")
  public List<String> firstElements(
      List<Integer> i,
      List<Long> l,
      List<Double> d,
      List<Boolean> b,
      List<String> s,
      List<BigDecimal> x,
      List<? extends Struct> struct) {
    return texts(i.get(0), l.get(0), d.get(0), b.get(0), s.get(0), x.get(0), struct.get(0));
  }

  @Overload(
      value =
          "TEST_UDTF(MAP<STRING, INT> i, MAP<STRING, BIGINT> l, MAP<STRING, DOUBLE> d,"
              + " MAP<STRING, BOOLEAN> b, MAP<STRING, STRING> s, MAP<STRING, DECIMAL> x,"
              + " MAP<STRING, STRUCT<A STRING>> struct)",
      returns = "STRING")
  @Overload(
      value =
          "TEST_UDTF(MAP<BIGINT, INT> i, MAP<STRING, BIGINT> l, MAP<STRING, DOUBLE> d,"
              + " MAP<STRING, BOOLEAN> b, MAP<STRING, STRING> s, MAP<STRING, DECIMAL> x,"
              + " MAP<STRING, STRUCT<A STRING>> struct)",
      returns = "STRING")
  public List<String> firstValues(
      Map<?, Integer> i,
      Map<String, Long> l,
      Map<String, Double> d,
      Map<String, Boolean> b,
      Map<String, String> s,
      Map<String, BigDecimal> x,
      Map<String, ? extends Struct> struct) {
    return Stream.of(i, l, d, b, s, x, struct)
        .map(map -> text(map.values().iterator().next()))
        .toList();
  }

  @Overload(value = "TEST_UDTF(INT value)", returns = "INT")
  @Overload(value = "TEST_UDTF(BIGINT value)", returns = "BIGINT")
  @Overload(value = "TEST_UDTF(DOUBLE value)", returns = "DOUBLE")
  @Overload(value = "TEST_UDTF(BOOLEAN value)", returns = "BOOLEAN")
  @Overload(value = "TEST_UDTF(STRING value)", returns = "STRING")
  @Overload(value = "TEST_UDTF(DECIMAL value)", returnsBy = "wide")
  @Overload(value = "TEST_UDTF(STRUCT<A STRING> value)", returns = "STRUCT<A STRING>")
  public <T> List<T> same(T value) {
    return Arrays.asList(value);
  }

  /** The type of a DECIMAL's row. */
  public static String wide(List<String> argumentTypes) {
    return "DECIMAL(30, 10)";
  }

  private static List<String> texts(@Nullable Object... values) {
    return Arrays.stream(values).map(TestUdtf::text).toList();
  }

  private static String text(@Nullable Object value) {
    return value instanceof Struct struct ? "Struct{A=" + struct.field(0) + "}" : "" + value;
  }
}
