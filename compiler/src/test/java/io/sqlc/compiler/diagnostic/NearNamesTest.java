package io.sqlc.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  @Test
  void suggestsTheNearestFirst() {
    assertEquals(
        List.of("AMOUNT", "AMOUNTS"),
        NearNames.suggest("AMONUT", List.of("AMOUNTS", "ID", "AMOUNT", "COUNTRY")));
  }

  @Test
  void findsNamesThatDifferInCaseOnly() {
    assertEquals(List.of("Amount"), NearNames.suggest("AMOUNT", List.of("Amount", "X")));
  }

  @Test
  void suggestsNothingFar() {
    assertEquals(List.of(), NearNames.suggest("REGION", List.of("AMOUNT", "ID")));
    assertEquals(List.of(), NearNames.suggest("A", List.of("B")));
  }

  @Test
  void suggestsAtMostThree() {
    assertEquals(
        List.of("COL1", "COL2", "COL3"),
        NearNames.suggest("COLX", List.of("COL4", "COL3", "COL2", "COL1")));
  }

  @Test
  void countsASwapAsOneEdit() {
    assertEquals(1, NearNames.distance("CA", "AC"));
    assertEquals(3, NearNames.distance("KITTEN", "SITTING"));
  }
}
