package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {
  private static final CaseResult FAILS =
      new CaseResult("a.json", "fails", Optional.of(FailureKind.WRONG_RESULT), "wrong result: x");
  private static final CaseResult PASSES = new CaseResult("a.json", "passes", Optional.empty(), "");

  @Test
  void whatIsListedMayFailAndWhatIsNotMustPass(@TempDir Path folder) throws Exception {
    Path list = folder.resolve("list.tsv");
    Files.write(list, List.of("a.json\tfails"));
    assertEquals(List.of(), new Ratchet(list).disagreements(List.of(FAILS, PASSES)));
  }

  @Test
  void tellsNewFailuresNewPassesAndCasesThatAreGone(@TempDir Path folder) throws Exception {
    Path list = folder.resolve("list.tsv");
    Files.write(list, List.of("a.json\tgone", "a.json\tpasses"));
    assertEquals(
        List.of(
            "fails, but is not on the list: a.json, fails: wrong result: x",
            "passes, but is on the list: a.json, passes",
            "is on the list, but there is no such case: a.json, gone"),
        new Ratchet(list).disagreements(List.of(PASSES, FAILS)));
  }

  @Test
  void updatingMakesTheListAgree(@TempDir Path folder) throws Exception {
    Ratchet ratchet = new Ratchet(folder.resolve("list.tsv"));
    ratchet.update(List.of(PASSES, FAILS));
    assertEquals(List.of("a.json\tfails"), Files.readAllLines(folder.resolve("list.tsv")));
    assertEquals(List.of(), ratchet.disagreements(List.of(PASSES, FAILS)));
  }
}
