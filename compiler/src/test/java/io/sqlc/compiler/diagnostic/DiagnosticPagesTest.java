package io.sqlc.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import io.sqlc.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds codes, their pages and the examples on the pages together. */
class DiagnosticPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "diagnostics");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir Path folder;

  @Test
  void everyPageBelongsToACode() throws IOException {
    Set<String> ids =
        Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> strangers =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md") && !ids.contains(name.replace(".md", "")))
              .sorted()
              .toList();
      assertEquals(List.of(), strangers);
    }
  }

  @Test
  void theIndexListsAllCodes() throws IOException {
    check(PAGES.resolve("README.md"), DiagnosticIndex.markdown());
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void thePageShowsWhatReallyHappens(DiagnosticCode code) throws IOException {
    Path file = PAGES.resolve(code.id() + ".md");
    assertTrue(Files.exists(file), "no page for " + code.id() + " " + code + ": write " + file);
    DiagnosticPage page = new DiagnosticPage(Files.readString(file));
    check(file, page.withHead(code).withShown(shown(code, page)).text());
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void theFixedExampleCompiles(DiagnosticCode code) throws IOException {
    DiagnosticPage page = new DiagnosticPage(Files.readString(PAGES.resolve(code.id() + ".md")));
    if (DiagnosticScenarios.of(code).isPresent()) {
      return;
    }
    if (page.fixed().isEmpty()) {
      assertTrue(page.text().contains("There is no fixed example"), "no fixed example: " + code);
      return;
    }
    List<Diagnostic> diagnostics = compile(page.fixed().get(), page.properties());
    assertEquals("", diagnostics.isEmpty() ? "" : rendered(diagnostics), code.id());
  }

  private String shown(DiagnosticCode code, DiagnosticPage page) throws IOException {
    var scenario = DiagnosticScenarios.of(code);
    List<Diagnostic> diagnostics =
        scenario.isPresent()
            ? scenario.get().provoke(folder)
            : compile(page.failing().orElseThrow(), page.properties());
    List<DiagnosticCode> codes = diagnostics.stream().map(Diagnostic::code).toList();
    assertEquals(List.of(code), codes, () -> rendered(diagnostics));
    return DiagnosticScenarios.withoutPlaces(rendered(diagnostics), folder);
  }

  private static List<Diagnostic> compile(String sql, Map<String, String> properties) {
    SourceFile file = new SourceFile("example.sql", sql);
    return new Compiler()
        .compile(new CompileRequest(List.of(file), "example", "example", properties, List.of()))
        .diagnostics();
  }

  private static String rendered(List<Diagnostic> diagnostics) {
    TextRenderer renderer = new TextRenderer(Palette.PLAIN);
    return diagnostics.stream().map(renderer::render).collect(Collectors.joining("\n"));
  }

  private static void check(Path file, String expected) throws IOException {
    String actual = Files.exists(file) ? Files.readString(file) : "";
    if (UPDATE && !actual.equals(expected)) {
      Files.writeString(file, expected);
    } else {
      assertEquals(expected, actual, file + "; -Dgolden.update=true writes it");
    }
  }
}
