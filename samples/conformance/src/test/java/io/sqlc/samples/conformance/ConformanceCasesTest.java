package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import io.sqlc.compiler.Compiler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the cases that lie beside the project, or those of {@code -Dconformance.cases}. */
class ConformanceCasesTest {

  @Test
  void casesPassExceptThoseOnTheCheckedInList() throws Exception {
    ConformanceSettings settings = ConformanceSettings.of(System.getProperties());
    Compiler compiler = new Compiler();
    List<String> problems = new Conformance(settings, compiler::compile, System.out).run();
    if (!problems.isEmpty()) {
      fail(
          problems.size()
              + " cases disagree with samples/conformance/known-failures.tsv:\n  "
              + String.join("\n  ", problems)
              + "\nIf that is right, write the list anew and read its diff:\n"
              + "  mvn verify -pl samples/conformance -am -Dconformance.update=true");
    }
  }
}
