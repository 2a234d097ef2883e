package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.FunctionExamples;
import io.sqlc.compiler.FunctionExamples.WithNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the pages of {@code docs/functions} that are made from the catalogue, and from what
 * generated code computes of the examples.
 */
class FunctionPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "functions");

  @ParameterizedTest
  @EnumSource(FunctionKind.class)
  void thePageShowsTheCatalogue(FunctionKind kind) throws IOException {
    Path file = PAGES.resolve(kind.name().toLowerCase(Locale.ROOT) + ".md");
    String expected = page(kind);
    String actual = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.writeString(file, expected);
    } else {
      assertEquals(expected, actual, file + "; -Dgolden.update=true writes it");
    }
  }

  private static String page(FunctionKind kind) {
    StringBuilder page = new StringBuilder();
    String words = kind.words();
    page.append("# ").append(words.substring(0, 1).toUpperCase(Locale.ROOT));
    page.append(words.substring(1)).append("s\n\n");
    page.append(
        "Made from the catalogue, which `sqlc functions NAME` shows, and from what generated code"
            + " computes of the examples.\n");
    for (SqlFunctionDescriptor function : FunctionCatalog.standard().functions()) {
      if (function.kind() == kind) {
        append(page, function);
      }
    }
    return page.toString();
  }

  private static void append(StringBuilder page, SqlFunctionDescriptor function) {
    page.append("\n## ").append(function.name()).append("\n\n");
    page.append(function.description()).append("\n\n```sql\n");
    function.signatures().forEach(signature -> page.append(signature).append("\n"));
    page.append("```\n");
    if (function.kind() == FunctionKind.AGGREGATE) {
      page.append("\n").append(sources(function)).append("\n");
    }
    page.append("\n`").append(function.example()).append("`");
    if (!function.rows().isEmpty()) {
      page.append(" over X = `").append(String.join("`, `", function.rows())).append("`");
    }
    page.append(" gives `").append(function.result().replace("\n", "`, `")).append("`.");
    String nulls = nulls(function);
    page.append(nulls.isEmpty() ? "" : " " + nulls).append("\n");
  }

  private static String sources(SqlFunctionDescriptor function) {
    boolean undo =
        function.overloads().stream()
            .allMatch(o -> ((Implementation.Factory) o.implementation()).undoable());
    return undo ? "Works on tables, too." : "Works on streams only.";
  }

  /** What was computed of the example with NULLs. */
  private static String nulls(SqlFunctionDescriptor function) {
    List<WithNull> nulls = FunctionExamples.nulls(function.name());
    if (nulls.isEmpty()) {
      return "";
    }
    List<String> results = nulls.stream().map(WithNull::result).distinct().toList();
    if (function.kind() == FunctionKind.AGGREGATE) {
      return results.equals(List.of("`" + function.result() + "`"))
          ? "One more NULL changes nothing."
          : "With one more NULL it is " + results.get(0) + ".";
    }
    if (results.equals(List.of("no rows"))) {
      return "No rows for NULL.";
    }
    if (results.equals(List.of("NULL"))) {
      return "NULL where " + (nulls.size() == 1 ? "its argument" : "an argument") + " is NULL.";
    }
    return nulls.stream()
        .map(given -> "`" + given.argument() + "` it gives " + given.result())
        .collect(Collectors.joining(", as ", "With NULL as ", "."));
  }
}
