package io.sqlc.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Properties properties = new Properties();
  private @TempDir Path root;

  @BeforeEach
  void settle() {
    properties.setProperty("conformance.root", root.resolve("p").toString());
    properties.setProperty("conformance.module", root.resolve("p/samples/conformance").toString());
  }

  @Test
  void withoutTheFolderItSaysSoAndAllIsWell() throws Exception {
    assertEquals(List.of(), run(HandWrittenJob.copying()));
    assertTrue(out.toString(UTF_8).startsWith("conformance: no folder "), out.toString(UTF_8));
  }

  @Test
  void writesAReportAndHoldsTheStandardFolderAgainstTheList() throws Exception {
    writeCases(root.resolve("shared/conformance/cases"));
    List<String> problems = run(HandWrittenJob.copying());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).startsWith("fails, but is not on the list: a.json, two words: wrong"),
        problems.toString());
    List<String> report =
        Files.readAllLines(root.resolve("p/samples/conformance/target/conformance.tsv"));
    assertEquals("a.json\tone\tPASS\t", report.get(0));
    assertTrue(report.get(1).startsWith("a.json\ttwo words\tFAIL\twrong result: "));
    assertTrue(out.toString(UTF_8).contains("1 of 2 cases pass, 1 fail"), out.toString(UTF_8));

    properties.setProperty("conformance.update", "true");
    assertEquals(List.of(), run(HandWrittenJob.copying()));
    properties.remove("conformance.update");
    assertEquals(List.of(), run(HandWrittenJob.copying()));
  }

  @Test
  void anotherFolderIsReportedButNotHeldAgainstTheList() throws Exception {
    writeCases(root.resolve("p/mine"));
    properties.setProperty("conformance.cases", "mine");
    properties.setProperty("conformance.report", "some/report.tsv");
    assertEquals(List.of(), run(HandWrittenJob.copying()));
    assertEquals(2, Files.readAllLines(root.resolve("p/some/report.tsv")).size());
  }

  @Test
  void twoRunsGiveTheSameReport() throws Exception {
    writeCases(root.resolve("p/mine"));
    properties.setProperty("conformance.cases", "mine");
    properties.setProperty("conformance.report", "one.tsv");
    run(HandWrittenJob.copying());
    properties.setProperty("conformance.report", "two.tsv");
    run(HandWrittenJob.copying());
    assertEquals(
        Files.readString(root.resolve("p/one.tsv")), Files.readString(root.resolve("p/two.tsv")));
  }

  @Test
  void aCaseThatDoesNotEndIsGivenUp() throws Exception {
    writeCases(root.resolve("p/mine"));
    properties.setProperty("conformance.cases", "mine");
    properties.setProperty("conformance.only", "one$");
    properties.setProperty("conformance.limit.seconds", "1");
    properties.setProperty("conformance.report", "report.tsv");
    run(
        request -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return HandWrittenJob.copying().apply(request);
        });
    String report = Files.readString(root.resolve("p/report.tsv"));
    assertTrue(report.contains("FAIL\ttime limit: not ended after 1 s"), report);
    assertFalse(report.contains("two words"), report);
  }

  private static void writeCases(Path folder) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("a.json"),
        """
        {"cases": [
          {"name": "one", "statements": ["S;"],
            "inputs": [{"topic": "in", "key": 4, "value": {"V": "a"}}],
            "outputs": [{"topic": "out", "key": 8, "value": {"V": "a"}}]},
          {"name": "two\\twords", "statements": ["S;"],
            "inputs": [{"topic": "in", "key": 4, "value": {"V": "a"}}],
            "outputs": [{"topic": "out", "key": 9, "value": {"V": "a"}}]}]}
        """);
  }

  private List<String> run(Function<CompileRequest, CompileResult> compiler) throws Exception {
    return new Conformance(
            ConformanceSettings.of(properties), compiler, new PrintStream(out, true, UTF_8))
        .run();
  }
}
