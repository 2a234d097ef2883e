package io.sqlc.runtime.function.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.expression.NullOperandException;
import io.sqlc.runtime.function.FunctionFailedException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class CollectionFunctionsTest {
  private static final List<Integer> NUMBERS = Arrays.asList(3, 1, null, 2, 3);

  @Test
  void membership() {
    assertEquals(5, ArrayLength.arrayLength(NUMBERS));
    assertTrue(ArrayContains.arrayContains(NUMBERS, null));
    assertFalse(ArrayContains.arrayContains(List.of(1), null));
    assertTrue(ArrayContains.arrayContains(List.of("a"), "a"));
    assertFalse(ArrayContains.arrayContains(null, 1));
  }

  @Test
  void setsKeepTheOrderOfTheFirst() {
    assertEquals(Arrays.asList(3, 1, null, 2), ArrayDistinct.arrayDistinct(NUMBERS));
    assertEquals(List.of(3, 2), ArrayExcept.arrayExcept(NUMBERS, Arrays.asList(1, null)));
    assertEquals(
        Arrays.asList(1, null), ArrayIntersect.arrayIntersect(NUMBERS, Arrays.asList(null, 1)));
    assertEquals(Arrays.asList(3, 1, null, 2, 9), ArrayUnion.arrayUnion(NUMBERS, List.of(2, 9)));
  }

  @Test
  void concatenationTakesNullForEmpty() {
    assertEquals(List.of(1, 1), ArrayConcat.arrayConcat(List.of(1), List.of(1)));
    assertEquals(List.of(1), ArrayConcat.arrayConcat(null, List.of(1)));
    assertNull(ArrayConcat.arrayConcat(null, null));
  }

  @Test
  void removal() {
    assertEquals(Arrays.asList(1, null, 2), ArrayRemove.arrayRemove(NUMBERS, 3));
    assertEquals(List.of(3, 1, 2, 3), ArrayRemove.arrayRemove(NUMBERS, null));
    assertNull(ArrayRemove.arrayRemove(null, 3));
  }

  @Test
  void joining() {
    assertEquals("3,1,null,2,3", ArrayJoin.arrayJoin(NUMBERS));
    assertEquals("truefalse", ArrayJoin.arrayJoin(List.of(true, false), null));
    assertEquals("1.50/1.05", ArrayJoin.arrayJoin(decimals("1.50", "1.05"), "/"));
    List<List<Integer>> nested = List.of(List.of(1));
    assertThrows(FunctionFailedException.class, () -> ArrayJoin.arrayJoin(nested));
  }

  @Test
  void extremesAndOrder() {
    assertEquals(3, ArrayMax.arrayMax(NUMBERS));
    assertEquals(1, ArrayMin.arrayMin(NUMBERS));
    assertNull(ArrayMax.arrayMax(List.<Integer>of()));
    assertEquals(false, ArrayMin.arrayMin(List.of(true, false)));
    Bytes negative = Bytes.wrap(new byte[] {-1});
    assertEquals(negative, ArrayMin.arrayMin(List.of(Bytes.wrap(new byte[] {1}), negative)));
    assertEquals(Arrays.asList(1, 2, 3, 3, null), ArraySort.arraySort(NUMBERS));
    assertEquals(Arrays.asList(3, 3, 2, 1, null), ArraySort.arraySort(NUMBERS, "descending"));
    assertNull(ArraySort.arraySort(NUMBERS, "up"));
  }

  @Test
  void slices() {
    assertEquals(Arrays.asList(1, null), Slice.slice(NUMBERS, 2, 3));
    assertEquals(Arrays.asList(2, 3), Slice.slice(NUMBERS, 4, null));
    assertEquals(List.of(3), Slice.slice(NUMBERS, null, 1));
    assertEquals(List.of(), Slice.slice(NUMBERS, 3, 2));
    assertNull(Slice.slice(NUMBERS, 0, 2));
    assertNull(Slice.slice(NUMBERS, 2, 9));
    assertThrows(FunctionFailedException.class, () -> Slice.slice(NUMBERS, 4, 2));
  }

  @Test
  void series() {
    assertEquals(List.of(1, 2, 3), GenerateSeries.generateSeries(1, 3));
    assertEquals(List.of(3L, 2L, 1L), GenerateSeries.generateSeries(3L, 1L));
    assertEquals(List.of(0, 3, 6, 9), GenerateSeries.generateSeries(0, 10, 3));
    assertEquals(List.of(0, -2, -4), GenerateSeries.generateSeries(0, -5, -2));
    assertEquals(List.of(7), GenerateSeries.generateSeries(7, 7));
    assertThrows(FunctionFailedException.class, () -> GenerateSeries.generateSeries(0, 5, -1));
    assertThrows(FunctionFailedException.class, () -> GenerateSeries.generateSeries(0, 5, 0));
  }

  @Test
  void maps() {
    Map<String, Integer> made = AsMap.asMap(List.of("a", "b", "a"), List.of(1, 2));
    assertEquals(2, made.size());
    assertTrue(made.containsKey("a"));
    assertNull(made.get("a"));
    assertEquals(List.of("a"), MapKeys.mapKeys(Map.of("a", 1)));
    assertEquals(List.of(1), MapValues.mapValues(Map.of("a", 1)));
    assertEquals(Map.of("a", 2, "b", 3), MapUnion.mapUnion(Map.of("a", 1), Map.of("a", 2, "b", 3)));
    assertEquals(Map.of("a", 1), MapUnion.mapUnion(Map.of("a", 1), null));
  }

  @Test
  void filters() {
    assertEquals(List.of(2, 3), Filter.filter(List.of(1, 2, 3), x -> x > 1));
    assertEquals(Map.of("b", 2), Filter.filter(Map.of("a", 1, "b", 2), (key, value) -> value > 1));
    assertThrows(NullOperandException.class, () -> Filter.filter(List.of(1), x -> null));
  }

  @Test
  void transformations() {
    assertEquals(List.of(2, 3), Transform.transform(List.of(1, 2), x -> x + 1));
    assertEquals(
        Map.of("A", 2),
        Transform.transform(Map.of("a", 1), (k, v) -> k.toUpperCase(), (k, v) -> v + 1));
    assertThrows(
        FunctionFailedException.class,
        () -> Transform.transform(Map.of("a", 1, "b", 2), (k, v) -> "same", (k, v) -> v));
    assertThrows(
        FunctionFailedException.class,
        () -> Transform.transform(Map.of("a", 1), (k, v) -> k, (k, v) -> null));
  }

  @Test
  void reductions() {
    assertEquals(13, Reduce.reduce(List.of(1, 2), 10, (s, x) -> s + x));
    assertEquals(11, Reduce.reduce(Map.of("a", 1), 10, (s, k, v) -> s + v));
    assertEquals(10, Reduce.reduce((List<Integer>) null, 10, (s, x) -> s + x));
    assertNull(Reduce.reduce(List.of(1), (Integer) null, (s, x) -> x));
  }

  private static List<BigDecimal> decimals(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
