package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import io.sqlc.compiler.plan.PlanPrinter;
import io.sqlc.compiler.plan.rule.PlanRules;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code .sql} file of the folder gives the plan of the {@code .plan} file beside it and the
 * diagnostics of the {@code .diagnostics} file; a file that is not there stands for an empty one.
 */
class PlanGoldenTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "sqlc", "compiler", "golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aScriptGivesItsPlanAndItsDiagnostics(Path file) throws IOException {
    String name = file.getFileName().toString();
    SourceFile source = new SourceFile(name, Files.readString(file));
    FrontEnd.Result result =
        FrontEnd.run(
            new CompileRequest(List.of(source), "golden", "golden", Map.of(), List.of()),
            FunctionCatalog.of(Functions.all()),
            PlanRules.ALL);
    String plans =
        result.plans().stream().map(PlanPrinter::print).collect(Collectors.joining("\n"));
    String diagnostics =
        result.diagnostics().isEmpty()
            ? ""
            : new TextRenderer(Palette.PLAIN).render(result.diagnostics());
    compare(sibling(file, ".plan"), plans);
    compare(sibling(file, ".diagnostics"), diagnostics);
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.sql$", ending));
  }

  private static void compare(Path golden, String actual) throws IOException {
    if (UPDATE) {
      if (actual.isEmpty()) {
        Files.deleteIfExists(golden);
      } else {
        Files.writeString(golden, actual);
      }
    }
    assertEquals(Files.exists(golden) ? Files.readString(golden) : "", actual, golden.toString());
  }
}
