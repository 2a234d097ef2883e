package io.sqlc.runtime.function.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import io.sqlc.runtime.state.StateReader;
import io.sqlc.runtime.state.StateSerde;
import io.sqlc.runtime.state.StateWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The aggregates; every state goes through its stored form. */
@SuppressWarnings("varargs")
class AggregatesTest {

  @SafeVarargs
  private static <I, S, R> R of(Aggregate<I, S, R> aggregate, I... arguments) {
    return aggregate.result(state(aggregate, arguments));
  }

  @SafeVarargs
  private static <I, S> S state(Aggregate<I, S, ?> aggregate, I... arguments) {
    S state = stored(aggregate.state(), aggregate.initial());
    for (I argument : arguments) {
      state = stored(aggregate.state(), aggregate.add(state, argument));
    }
    return state;
  }

  /** The state written and read again. */
  private static <S> S stored(StateForm<S> form, S state) {
    record Row(Object state) {}
    StateSerde<Row> serde =
        new StateSerde<>("S " + form.description()) {
          @Override
          @SuppressWarnings("unchecked")
          protected void write(Row row, StateWriter out) {
            form.write(out, (S) row.state);
          }

          @Override
          protected Row read(StateReader in) {
            return new Row(form.read(in));
          }
        };
    byte[] bytes = serde.serializer().serialize("", new Row(state));
    @SuppressWarnings("unchecked")
    S read = (S) serde.deserializer().deserialize("", bytes).state;
    return read;
  }

  @SafeVarargs
  private static <I, S, R> R merged(Aggregate<I, S, R> aggregate, int first, I... arguments) {
    S earlier = state(aggregate, Arrays.copyOf(arguments, first));
    S later = state(aggregate, Arrays.copyOfRange(arguments, first, arguments.length));
    return aggregate.result(aggregate.merge(aggregate.merge(aggregate.initial(), earlier), later));
  }

  private static <I, S, R> R undone(TableAggregate<I, S, R> aggregate, List<I> added, I undone) {
    S state = aggregate.initial();
    for (I argument : added) {
      state = aggregate.add(state, argument);
    }
    return aggregate.result(stored(aggregate.state(), aggregate.undo(state, undone)));
  }

  @Test
  void countsWhatIsNotNull() {
    assertEquals(2L, of(Count.<Integer>count(), 1, null, 3));
    assertEquals(2L, merged(Count.<Integer>count(), 1, 1, null, 3));
    assertEquals(1L, undone(Count.<Integer>count(), Arrays.asList(1, null, 3), 3));
    assertEquals(2L, undone(Count.<Integer>count(), Arrays.asList(1, null, 3), null));
  }

  @Test
  void sumsInTheTypeOfTheValues() {
    assertEquals(0, of(Sum.ofInt(), (Integer) null));
    assertEquals(Integer.MIN_VALUE, of(Sum.ofInt(), Integer.MAX_VALUE, 1));
    assertEquals(3L, merged(Sum.ofBigint(), 1, 1L, null, 2L));
    assertEquals(1.5, undone(Sum.ofDouble(), List.of(1.5, 2.0), 2.0));
  }

  @Test
  void sumOfDecimalsStopsBeforeItGetsTooLarge() {
    TableAggregate<BigDecimal, BigDecimal, BigDecimal> sum = Sum.ofDecimal(new DecimalType(4, 2));
    assertEquals("0", of(sum, (BigDecimal) null).toString());
    assertEquals("99.99", of(sum, new BigDecimal("99.98"), new BigDecimal("0.01")).toString());
    assertThrows(
        FunctionFailedException.class,
        () -> of(sum, new BigDecimal("99.99"), new BigDecimal("0.01")));
  }

  @Test
  void minAndMaxIgnoreNull() {
    assertEquals(3, of(Max.ofInt(), 1, null, 3, 2));
    assertEquals(1, merged(Min.ofInt(), 2, 2, null, 1));
    assertNull(of(Min.ofString(), (String) null));
  }

  @Test
  void sumListAddsElements() {
    assertEquals(6, of(SumList.ofInt(), Arrays.asList(1, null, 2), null, List.of(3)));
    assertEquals(
        3L, undone(SumList.ofBigint(), List.of(List.of(1L, 2L), List.of(4L)), List.of(4L)));
  }

  @Test
  void avgOfNothingIsZero() {
    assertEquals(0.0, of(Avg.ofInt(), (Integer) null));
    assertEquals(1.5, of(Avg.ofInt(), 1, null, 2));
    assertEquals(2.0, merged(Avg.ofDouble(), 1, 1.0, 2.0, 3.0));
    assertEquals(1.0, undone(Avg.ofBigint(), List.of(1L, 5L), 5L));
    assertEquals(-1073741824.0, of(Avg.ofInt(), Integer.MAX_VALUE, 1));
  }

  @Test
  void stddevSampIsTheVariance() {
    assertEquals(2.5, of(StddevSamp.ofInt(), 1, 2, 3, 4, 5), 1e-9);
    assertEquals(Math.sqrt(2.5), of(StddevSample.ofInt(), 1, 2, 3, 4, 5), 1e-9);
    assertEquals(2.5, merged(StddevSamp.ofDouble(), 2, 1., 2., 3., 4., 5.), 1e-9);
    assertEquals(0.0, of(StddevSamp.ofBigint(), 7L));
    assertEquals(0.5, undone(StddevSamp.ofInt(), List.of(1, 2, 9), 9), 1e-9);
  }

  @Test
  void stddevSampRoundsWhereKsqlDbDoes() {
    // Computed from running means the last digit of each is another one.
    assertEquals(1.5372286026580004e18, of(StddevSamp.ofBigint(), 2147483648L, 100L, -2L));
    assertEquals(4.253529586234292e25, of(StddevSamp.ofDouble(), 9223372036854.775, 300.8));
  }

  @Test
  void varianceTakenBackIsThatOfTheRest() {
    long seed = 42;
    Random random = new Random(seed);
    List<Double> values = random.doubles(200, -1e3, 1e3).boxed().toList();
    Variance all = Variance.NONE;
    Variance rest = Variance.NONE;
    for (double value : values) {
      all = all.with(value);
    }
    for (double value : values.subList(0, 3)) {
      rest = rest.with(value);
    }
    for (double value : values.subList(3, values.size())) {
      all = all.without(value);
    }
    assertEquals(rest.sample(), all.sample(), 1e-6, "seed " + seed);
    assertEquals(rest.sum(), all.sum(), 1e-9, "seed " + seed);
    for (double value : values.subList(0, 3)) {
      all = all.without(value);
    }
    assertEquals(Variance.NONE, all);
  }

  @Test
  void correlationOfOneRowOrAConstantIsNotANumber() {
    assertEquals(1.0, of(Correlation.ofInt(), pair(1, 2), pair(2, 4), pair(3, 6)), 1e-9);
    assertEquals(-1.0, merged(Correlation.ofInt(), 1, pair(1, 6), pair(2, 4), pair(3, 2)), 1e-9);
    assertEquals(Double.NaN, of(Correlation.ofInt(), pair(1, 2), pair(null, 3)));
    assertEquals(Double.NaN, of(Correlation.ofInt(), pair(1, 2), pair(1, 3)));
    assertEquals(
        1.0,
        undone(Correlation.ofInt(), List.of(pair(1, 2), pair(5, 0), pair(3, 6)), pair(5, 0)),
        1e-9);
  }

  private static Arguments2<Integer, Integer> pair(Integer x, Integer y) {
    return new Arguments2<>(x, y);
  }

  @Test
  void momentsTakenBackAreThoseOfTheRest() {
    long seed = 42;
    Random random = new Random(seed);
    List<Double> values = random.doubles(200, -1e3, 1e3).boxed().toList();
    Moments all = Moments.NONE;
    for (double value : values) {
      all = all.with(value);
    }
    for (double value : values.subList(3, values.size())) {
      all = all.without(value);
    }
    Moments rest = Moments.NONE.with(values.get(0)).with(values.get(1)).with(values.get(2));
    assertEquals(rest.squares(), all.squares(), 1e-6, "seed " + seed);
    assertEquals(rest.mean(), all.mean(), 1e-9, "seed " + seed);
  }

  @Test
  void collectListKeepsNullsAndTheFirstSoMany() {
    TableAggregate<String, List<String>, List<String>> all =
        CollectList.of(StateForms.STRING, FunctionSettings.NONE);
    assertEquals(Arrays.asList("a", null, "a"), of(all, "a", null, "a"));
    assertEquals(Arrays.asList("a", "b"), undone(all, List.of("a", "b", "a"), "a"));
    assertEquals(List.of("a", "b", "c"), merged(all, 1, "a", "b", "c"));
    TableAggregate<String, List<String>, List<String>> two =
        CollectList.of(StateForms.STRING, FunctionSettings.of("limit", "2"));
    assertEquals(List.of("a", "b"), of(two, "a", "b", "c"));
    assertEquals(List.of("a", "b"), merged(two, 1, "a", "b", "c"));
    assertEquals(
        List.of(), of(CollectList.of(StateForms.STRING, FunctionSettings.of("limit", "0")), "a"));
    assertEquals(
        List.of("a"),
        of(CollectList.of(StateForms.STRING, FunctionSettings.of("limit", "-1")), "a"));
  }

  @Test
  void collectSetKeepsEachValueOnce() {
    var all = CollectSet.of(StateForms.INT, FunctionSettings.NONE);
    assertEquals(Arrays.asList(2, null, 1), of(all, 2, null, 1, 2, null));
    assertEquals(List.of(3, 1, 2), merged(all, 2, 3, 1, 2, 3));
    var two = CollectSet.of(StateForms.INT, FunctionSettings.of("limit", "2"));
    assertEquals(List.of(1, 2), merged(two, 1, 1, 2, 3));
  }

  @Test
  void histogramCountsNullAsText() {
    assertEquals(Map.of("a", 2L, "null", 1L), of(Histogram.histogram(), "a", null, "a"));
    assertEquals(Map.of("a", 1L), undone(Histogram.histogram(), Arrays.asList("a", null), null));
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1001; i++) {
      many.add("t" + i);
    }
    many.add("t0");
    Map<String, Long> counts = of(Histogram.histogram(), many.toArray(String[]::new));
    assertEquals(1000, counts.size());
    assertEquals(2L, counts.get("t0"));
  }

  @Test
  void attrIsTheOnlyValue() {
    var attr = Attr.of(StateForms.STRING);
    assertEquals("a", of(attr, "a", "a"));
    assertNull(of(attr, "a", null));
    assertEquals("a", undone(attr, Arrays.asList("a", null), null));
    assertNull(merged(attr, 1, "a", "b"));
  }

  @Test
  void earliestAndLatestGoByTheOrderOfProcessing() {
    assertEquals("a", of(EarliestByOffset.of(StateForms.STRING), null, "a", "b"));
    assertNull(of(EarliestByOffset.of(StateForms.STRING, false), null, "a"));
    assertEquals("b", of(LatestByOffset.of(StateForms.STRING), "a", "b", null));
    assertNull(of(LatestByOffset.of(StateForms.STRING, false), "a", null));
    assertEquals(List.of("a", "b"), of(EarliestByOffset.of(StateForms.STRING, 2), "a", "b", "c"));
    assertEquals(List.of("b", "c"), of(LatestByOffset.of(StateForms.STRING, 2), "a", "b", "c"));
    assertEquals(
        Arrays.asList("b", null), of(LatestByOffset.of(StateForms.STRING, 2, false), "b", null));
  }

  @Test
  void sessionsAreMergedInTheOrderOfProcessing() {
    var earliest = EarliestByOffset.of(StateForms.STRING);
    var processedFirst = state(earliest, "first");
    var processedSecond = state(earliest, "second");
    assertEquals("first", earliest.result(earliest.merge(processedSecond, processedFirst)));
    var latest = LatestByOffset.of(StateForms.STRING, 2);
    var one = state(latest, "a", "b");
    var two = state(latest, "c", "d");
    assertEquals(List.of("a", "b"), latest.result(latest.merge(two, one)));
  }

  @Test
  void topkKeepsTheGreatest() {
    assertEquals(List.of(5, 3), of(TopK.ofInt(2), 1, 5, null, 3));
    assertEquals(List.of(5, 5), of(TopK.ofInt(2), 5, 1, 5));
    assertEquals(List.of(5, 3), of(TopKDistinct.ofInt(2), 5, 3, 5));
    assertEquals(List.of(5, 4), merged(TopK.ofInt(2), 2, 5, 1, 4, 3));
    assertEquals(List.of(), of(TopK.ofInt(0), (Integer) null));
    assertThrows(FunctionFailedException.class, () -> of(TopK.ofInt(0), 1));
  }

  @Test
  void countDistinctIsExactForFewAndNearForMany() {
    assertEquals(2L, of(CountDistinct.<Integer>countDistinct(), 1, null, 2, 1));
    Registers registers = Registers.EMPTY;
    for (int i = 0; i < 100_000; i++) {
      registers = registers.with(Murmur2.hash("value " + i));
    }
    assertEquals(100_000, registers.estimate(), 3_000);
    assertEquals(registers.estimate(), stored(Registers.FORM, registers).estimate());
    Registers other = Registers.EMPTY.with(Murmur2.hash("value x"));
    assertEquals(2L, Registers.EMPTY.with(Murmur2.hash("y")).with(other).estimate());
  }

  /** Three standard errors of 2^14 registers: 3 * 1.04 / 128. */
  @Test
  void countDistinctStaysNearForAllTypesAndSizes() {
    double bound = 3 * 1.04 / 128;
    for (int count : List.of(1_000, 10_000, 100_000, 1_000_000)) {
      Registers longs = Registers.EMPTY;
      Registers doubles = Registers.EMPTY;
      Registers texts = Registers.EMPTY;
      for (int i = 0; i < count; i++) {
        longs = longs.with(Murmur2.hash((long) i));
        doubles = doubles.with(Murmur2.hash(i / 8.0));
        texts = texts.with(Murmur2.hash("customer-" + i));
      }
      assertEquals(count, longs.estimate(), count * bound, "BIGINT");
      assertEquals(count, doubles.estimate(), count * bound, "DOUBLE");
      assertEquals(count, texts.estimate(), count * bound, "STRING");
    }
  }
}
