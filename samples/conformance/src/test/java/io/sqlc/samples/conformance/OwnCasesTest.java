package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.Compiler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the cases of {@code src/test/resources/cases}: what jobs do when features meet, written in
 * the form of the conformance cases.
 */
class OwnCasesTest {
  private static MemoryCompiler javac;

  @BeforeAll
  static void openCompiler() {
    javac = new MemoryCompiler(System.getProperty("java.class.path"));
  }

  @AfterAll
  static void closeCompiler() throws IOException {
    javac.close();
  }

  static List<ConformanceCase> cases() throws IOException, URISyntaxException {
    return CaseReader.readFolder(
        Path.of(Objects.requireNonNull(OwnCasesTest.class.getResource("/cases")).toURI()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theJobDoesWhatTheCaseSays(ConformanceCase c) {
    assertEquals("", new CaseRunner(new Compiler()::compile, javac).run(c).reason(), c.name());
  }
}
