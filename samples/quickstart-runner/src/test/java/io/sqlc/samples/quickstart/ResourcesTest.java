package io.sqlc.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void closesWhatCameLastFirstAndEachOnce() {
    Resources resources = new Resources();
    resources.add(() -> closed.add("first"));
    resources.add(() -> closed.add("second"));
    resources.close();
    resources.close();
    assertEquals(List.of("second", "first"), closed);
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersOpen() {
    Resources resources = new Resources();
    resources.add(() -> closed.add("first"));
    resources.add(
        () -> {
          throw new IllegalStateException("stuck");
        });
    QuickstartFailure failure = assertThrows(QuickstartFailure.class, resources::close);
    assertEquals("cannot clean up: stuck", failure.getMessage());
    assertEquals(List.of("first"), closed);
  }

  @Test
  void whatComesTooLateIsClosedAtOnce() {
    Resources resources = new Resources();
    resources.close();
    assertThrows(QuickstartFailure.class, () -> resources.add(() -> closed.add("late")));
    assertEquals(List.of("late"), closed);
  }
}
