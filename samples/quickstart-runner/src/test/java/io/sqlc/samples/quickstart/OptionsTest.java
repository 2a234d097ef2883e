package io.sqlc.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.quickstart.Options.Action;
import io.sqlc.samples.quickstart.Options.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void withoutOptionsItRunsAndEnds() throws UsageException {
    assertEquals(Action.RUN, Options.parse(List.of()).action());
  }

  @Test
  void keepsRunningWhenAsked() throws UsageException {
    assertEquals(Action.RUN_AND_KEEP, Options.parse(List.of("--keep")).action());
  }

  @Test
  void helpWinsOverAllElse() throws UsageException {
    assertEquals(Action.HELP, Options.parse(List.of("--keep", "--help", "--nonsense")).action());
  }

  @Test
  void sendsARecord() throws UsageException {
    Options options =
        Options.parse(
            List.of("--send", "payments", "c-1", "{}", "--bootstrap-servers", "localhost:9092"));
    assertEquals(new Options(Action.SEND, "payments", "c-1", "{}", "localhost:9092"), options);
  }

  @Test
  void saysWhatIsWrong() {
    assertMessage("unknown option '--kep'", "--kep");
    assertMessage("--tail needs TOPIC", "--tail");
    assertMessage("--send needs VALUE", "--send", "payments", "c-1");
    assertMessage("--tail and --send need --bootstrap-servers", "--tail", "payments");
    assertMessage("a broker of its own", "--bootstrap-servers", "localhost:9092");
  }

  private static void assertMessage(String part, String... arguments) {
    UsageException failure =
        assertThrows(UsageException.class, () -> Options.parse(List.of(arguments)));
    assertTrue(failure.getMessage().contains(part), failure.getMessage());
  }
}
