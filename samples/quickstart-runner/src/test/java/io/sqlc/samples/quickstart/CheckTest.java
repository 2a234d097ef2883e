package io.sqlc.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final KeyedLine A = new KeyedLine("a", "1");
  private static final KeyedLine B = new KeyedLine("b", "2");

  @Test
  void anyOrderWillDo() {
    assertEquals(
        List.of(), Check.differences(Map.of("t", List.of(A, B)), Map.of("t", List.of(B, A))));
  }

  @Test
  void aMissingRecordIsADifference() {
    assertEquals(
        List.of("t lacks       b\t2"),
        Check.differences(Map.of("t", List.of(A, B)), Map.of("t", List.of(A))));
  }

  @Test
  void aRecordTooManyIsADifference() {
    assertEquals(
        List.of("t has besides a\t1"),
        Check.differences(Map.of("t", List.of(A)), Map.of("t", List.of(A, A))));
  }

  @Test
  void aTopicWithoutRecordsLacksThemAll() {
    assertEquals(
        List.of("t lacks       a\t1"), Check.differences(Map.of("t", List.of(A)), Map.of()));
  }
}
