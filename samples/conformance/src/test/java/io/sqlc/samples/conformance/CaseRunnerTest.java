package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
  private static final String INPUT =
      """
      "inputs": [
        {"topic": "in", "key": 4, "value": {"V": "a"}, "timestamp": 7,
          "headers": [{"KEY": "h", "VALUE": "IQ=="}]},
        {"topic": "other", "key": 5, "value": {"V": "b"}}]
      """;

  @Test
  void aLaterQueryGetsWhatAnEarlierOneWrote() throws Exception {
    assertEquals("", run(HandWrittenJob.copying(), outputs(8, "a", 7)));
  }

  @Test
  void anInputForTheTopicReplacesWhatAnEarlierQueryWrote() throws Exception {
    String c =
        """
        {"cases": [{"name": "n", "statements": ["S;"],
          "inputs": [
            {"topic": "in", "key": 1, "value": {"V": "a"}},
            {"topic": "mid", "key": 2, "value": {"V": "b"}}],
          "outputs": [
            {"topic": "mid", "key": 2, "value": {"V": "a"}},
            {"topic": "out", "key": 2, "value": {"v": "b"}}]}]}
        """;
    assertEquals("", run(HandWrittenJob.copying(), c));
  }

  @Test
  void aWrongValueKeyOrTimestampIsTold() throws Exception {
    assertEquals(
        "wrong result: out record 1: key expected 9, got 8",
        run(HandWrittenJob.copying(), outputs(9, "a", 7)));
    assertEquals(
        "wrong result: out record 1: value.V expected \"b\", got \"a\"",
        run(HandWrittenJob.copying(), outputs(8, "b", 7)));
    assertEquals(
        "wrong result: out record 1: timestamp expected 8, got 7",
        run(HandWrittenJob.copying(), outputs(8, "a", 8)));
  }

  @Test
  void recordsMissingAreTold() throws Exception {
    String reason = run(HandWrittenJob.copying(), outputs(8, "a", 7).replace("\"in\"", "\"x\""));
    assertTrue(reason.startsWith("wrong result: out: expected 1 records, got 0"), reason);
  }

  @Test
  void anExceptionWhileRunningIsAFailureUnlessTheCaseAsksForIt() throws Exception {
    Function<CompileRequest, CompileResult> failing =
        HandWrittenJob.withKey("Integer.valueOf(1 / (key - key))");
    String reason = run(failing, outputs(8, "a", 7));
    assertTrue(reason.startsWith("failed while running: java.lang.ArithmeticException"), reason);
    String rejected =
        outputs(8, "a", 7)
            .replace("\"outputs\"", "\"rejected\": {\"when\": \"running\"}, \"outputs\"");
    assertEquals("", run(failing, rejected));
    assertEquals("wrongly accepted: ran without an error", run(HandWrittenJob.copying(), rejected));
  }

  @Test
  void generatedCodeThatDoesNotCompileIsAnInternalError() throws Exception {
    String reason = run(HandWrittenJob.withKey("nonsense"), outputs(8, "a", 7));
    assertTrue(reason.startsWith("internal error: generated code does not compile: "), reason);
    assertTrue(reason.contains("Main.java:"), reason);
  }

  @Test
  void aWarningInGeneratedCodeIsAnInternalError() throws Exception {
    String reason = run(HandWrittenJob.withKey("(Integer) key"), outputs(8, "a", 7));
    assertTrue(reason.contains("redundant cast"), reason);
  }

  @Test
  void aRejectionMustBeTheUsersErrorInTheLastStatement() throws Exception {
    assertEquals("", rejected("FIRST; LAST;", "LAST", DiagnosticCode.SYNTAX_UNEXPECTED));
    assertEquals("", rejected("FIRST; LAST;", "LAST", DiagnosticCode.UNSUPPORTED_ORDER_BY));
    assertTrue(
        rejected("FIRST; LAST;", "FIRST", DiagnosticCode.SYNTAX_UNEXPECTED)
            .startsWith("wrongly rejected: not the last statement"));
    assertTrue(
        rejected("FIRST; LAST;", "LAST", DiagnosticCode.NOT_YET_UNION).startsWith("not yet: "));
    assertTrue(
        rejected("FIRST; LAST;", "LAST", DiagnosticCode.INTERNAL_ERROR)
            .startsWith("internal error: "));
    assertEquals(
        "wrongly accepted: compiled without an error",
        run(HandWrittenJob.copying(), rejectedCase("FIRST; LAST;")));
  }

  @Test
  void anExceptionOfTheCompilerIsAnInternalError() throws Exception {
    String reason =
        run(
            request -> {
              throw new IllegalStateException("boom");
            },
            outputs(8, "a", 7));
    assertTrue(reason.startsWith("internal error: java.lang.IllegalStateException: boom"), reason);
  }

  @Test
  void theCatalogueIsCompared() throws Exception {
    String sources =
        """
        "sources": [{"name": "mid", "type": "stream", "schema": "K INTEGER KEY, V VARCHAR",
          "keyFormat": {"format": "KAFKA"}, "valueFormat": "%s"}], "outputs"\
        """;
    String c = outputs(8, "a", 7);
    assertEquals(
        "", run(HandWrittenJob.copying(), c.replace("\"outputs\"", sources.formatted("JSON"))));
    assertEquals(
        "wrong catalogue: value format of mid expected AVRO, got JSON",
        run(HandWrittenJob.copying(), c.replace("\"outputs\"", sources.formatted("AVRO"))));
  }

  private static String rejected(String statements, String place, DiagnosticCode code)
      throws Exception {
    Function<CompileRequest, CompileResult> compiler =
        request -> {
          int start = request.sources().get(0).text().indexOf(place);
          Diagnostic error =
              Diagnostic.error(code, request.sources().get(0).span(start, start + 1), "no");
          return new CompileResult(Optional.empty(), Catalog.EMPTY, List.of(error), 0);
        };
    return run(compiler, rejectedCase(statements));
  }

  private static String rejectedCase(String statements) {
    String list = "\"" + statements.strip().replace("; ", ";\", \"") + "\"";
    return "{\"cases\": [{\"name\": \"n\", \"statements\": ["
        + list
        + "], \"rejected\": {\"when\": \"analysing\", \"reason\": \"r\"}}]}";
  }

  private static String outputs(int key, String value, long timestamp) {
    return """
    {"cases": [{"name": "n", "statements": ["S;"], %s,
      "outputs": [{"topic": "out", "key": %d, "value": {"V": "%s"}, "timestamp": %d,
        "headers": [{"KEY": "h", "VALUE": "IQ=="}]}]}]}
    """
        .formatted(INPUT, key, value, timestamp);
  }

  private static String run(Function<CompileRequest, CompileResult> compiler, String json)
      throws IOException {
    ConformanceCase c = CaseReader.read("some.json", json).get(0);
    try (MemoryCompiler javac = new MemoryCompiler(System.getProperty("java.class.path"))) {
      return new CaseRunner(compiler, javac).run(c).reason();
    }
  }
}
