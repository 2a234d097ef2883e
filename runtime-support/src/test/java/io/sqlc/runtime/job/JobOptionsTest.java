package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.job.JobOptions.Action;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOptionsTest {

  @Test
  void valuesStandAloneOrAfterAnEqualsSign() throws UsageException {
    JobOptions expected =
        new JobOptions(Action.RUN, Optional.of("a:1,b:2"), Optional.of(Path.of("x.properties")));
    assertEquals(
        expected, JobOptions.parse("--bootstrap-servers", "a:1,b:2", "--config", "x.properties"));
    assertEquals(
        expected, JobOptions.parse("--config=x.properties", "--bootstrap-servers=a:1,b:2"));
  }

  @ParameterizedTest
  @CsvSource({"--help,HELP", "-h,HELP", "--version,VERSION", "--describe,DESCRIBE"})
  void actionsAreOptions(String option, Action action) throws UsageException {
    assertEquals(action, JobOptions.parse(option).action());
  }

  @Test
  void helpWinsOverAllElse() throws UsageException {
    assertEquals(Action.HELP, JobOptions.parse("--describe", "--help").action());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bootstrap-server a:1|unknown option --bootstrap-server;"
            + " did you mean --bootstrap-servers?",
        "--xyz|unknown option --xyz; the options are --bootstrap-servers, --config, --describe,"
            + " --help, --version",
        "fraud.sql|unexpected argument fraud.sql; a job takes options only",
        "--config|--config needs a value: --config FILE",
        "--config --describe|--config needs a value: --config FILE",
        "--config=|--config needs a value: --config FILE",
        "--describe=yes|--describe takes no value",
        "--config a --config b|--config is given twice",
      })
  void mistakesAreToldWithWhatWouldBeRight(String line, String message) {
    UsageException e = assertThrows(UsageException.class, () -> JobOptions.parse(line.split(" ")));
    assertEquals(message, e.getMessage());
  }
}
