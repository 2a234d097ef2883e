package io.sqlc.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatJsonTest {

  @Test
  void keepsTheDigitsOfNumbersAndLeavesNullsOut() {
    assertEquals(
        Map.of("a", "12.50", "b", "text", "c", "true"),
        FlatJson.fields("{\"a\": 12.50, \"b\": \"text\", \"c\": true, \"d\": null}"));
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThrows(QuickstartFailure.class, () -> FlatJson.fields("[1]"));
    assertThrows(QuickstartFailure.class, () -> FlatJson.fields("{\"a\": "));
  }
}
