package io.sqlc.compiler.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.Versions;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.cli.CompileCommand.Outcome;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
  private static final JavaFile MAIN =
      new JavaFile(
          "fraud/Fraud.java",
          """
          package fraud;

          public final class Fraud {
            public static void main(String[] args) {
              System.out.print("ran");
            }
          }
          """);

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("fraud.sql"), "SELECT 1;");
    try (ZipOutputStream base =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("base.jar")))) {
      base.putNextEntry(new ZipEntry("base"));
    }
  }

  @Test
  void writesAJarThatRuns() throws Exception {
    Outcome outcome = run(options(Optional.of("out/fraud.jar"), false), CompileCommandTest::good);
    assertEquals(List.of(), outcome.diagnostics());
    assertEquals(2, outcome.report().size(), outcome.report().toString());
    assertTrue(outcome.report().get(0).startsWith("wrote out/fraud.jar ("));
    Path jar = folder.resolve("out/fraud.jar");
    try (JarFile file = new JarFile(jar.toFile())) {
      assertTrue(file.getEntry("fraud/Fraud.class") != null && file.getEntry("base") != null);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .start();
    assertEquals("ran", new String(process.getInputStream().readAllBytes()));
  }

  @Test
  void leavesSourcesWhereAskedTo() throws IOException {
    run(options(Optional.of("fraud.jar"), true), CompileCommandTest::good);
    assertEquals(MAIN.text(), Files.readString(folder.resolve("src/fraud/Fraud.java")));
  }

  @Test
  void writesAMavenProjectInsteadOfAJar() {
    CompileOptions options =
        new CompileOptions(
            List.of(Path.of("fraud.sql")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Path.of("my project")),
            "fraud",
            "fraud",
            Map.of(),
            Set.of(),
            List.of(),
            false,
            Optional.empty());
    Outcome outcome = run(options, CompileCommandTest::good);
    assertEquals(
        List.of("wrote a Maven project to my project", "build it: mvn -f 'my project' package"),
        outcome.report());
    assertTrue(Files.exists(folder.resolve("my project/pom.xml")));
  }

  @Test
  void writesNothingWhereThereIsAnError() {
    Diagnostic error = Diagnostic.error(DiagnosticCode.SYNTAX_UNEXPECTED, null, "wrong");
    Outcome outcome =
        run(
            options(Optional.of("fraud.jar"), true),
            request -> new CompileResult(Optional.of(job(MAIN)), Catalog.EMPTY, List.of(error), 1));
    assertEquals(List.of(error), outcome.diagnostics());
    assertEquals(List.of(), outcome.report());
    assertEquals(List.of("base.jar", "fraud.sql"), filesIn(folder));
  }

  @Test
  void generatedCodeThatDoesNotCompileLeavesNothing() {
    JavaFile wrong = new JavaFile("fraud/Fraud.java", "package fraud; class Fraud { int x = y; }");
    Outcome outcome =
        run(
            options(Optional.of("fraud.jar"), true),
            request -> new CompileResult(Optional.of(job(wrong)), Catalog.EMPTY, List.of(), 1));
    assertEquals(DiagnosticCode.BUILD_GENERATED_CODE, outcome.diagnostics().get(0).code());
    assertEquals(List.of("base.jar", "fraud.sql"), filesIn(folder));
  }

  @Test
  void aFileThatCannotBeReadHidesNoSyntaxErrorsButErrorsThatMayComeFromIt() {
    Diagnostic syntax = Diagnostic.error(DiagnosticCode.SYNTAX_UNEXPECTED, null, "wrong");
    Diagnostic other = Diagnostic.error(DiagnosticCode.NOT_YET_CTE, null, "not yet");
    CompileOptions options =
        new CompileOptions(
            List.of(Path.of("missing.sql"), Path.of("fraud.sql")),
            Optional.of(Path.of("fraud.jar")),
            Optional.empty(),
            Optional.empty(),
            "fraud",
            "fraud",
            Map.of(),
            Set.of(),
            List.of(),
            false,
            Optional.empty());
    Outcome outcome =
        run(
            options,
            request ->
                new CompileResult(Optional.empty(), Catalog.EMPTY, List.of(syntax, other), 0));
    assertEquals(
        List.of(DiagnosticCode.SOURCE_MISSING, DiagnosticCode.SYNTAX_UNEXPECTED),
        outcome.diagnostics().stream().map(Diagnostic::code).toList());
  }

  private Outcome run(CompileOptions options, Function<CompileRequest, CompileResult> compiler) {
    Path base = folder.resolve("base.jar");
    CompileCommand command =
        new CompileCommand(compiler, new RuntimeLayers(base, base), Versions.read(), folder);
    try (Progress progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), "")) {
      return command.run(options, progress);
    }
  }

  private static CompileOptions options(Optional<String> jar, boolean sources) {
    return new CompileOptions(
        List.of(Path.of("fraud.sql")),
        jar.map(Path::of),
        sources ? Optional.of(Path.of("src")) : Optional.empty(),
        Optional.empty(),
        "fraud",
        "fraud",
        Map.of(),
        Set.of(),
        List.of(),
        false,
        Optional.empty());
  }

  private static CompileResult good(CompileRequest request) {
    return new CompileResult(Optional.of(job(MAIN)), Catalog.EMPTY, List.of(), 1);
  }

  private static GeneratedJob job(JavaFile file) {
    return new GeneratedJob("fraud", "fraud.Fraud", List.of(file), false);
  }

  private static List<String> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
