package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the pages of {@code docs/functions} that are made from the catalogue. */
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
    page.append("Made from the catalogue; `sqlc functions NAME` shows the same.\n");
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
    String nulls = nulls(function);
    if (!nulls.isEmpty()) {
      page.append("\n").append(nulls).append("\n");
    }
    if (function.example().isEmpty()) {
      return;
    }
    page.append("\n`").append(function.example()).append("`");
    if (!function.rows().isEmpty()) {
      page.append(" over X = `").append(String.join("`, `", function.rows())).append("`");
    }
    page.append(" gives `").append(function.result().replace("\n", "`, `")).append("`.\n");
  }

  private static String nulls(SqlFunctionDescriptor function) {
    if (function.kind() == FunctionKind.AGGREGATE) {
      boolean undo =
          function.overloads().stream()
              .allMatch(o -> ((Implementation.Factory) o.implementation()).undoable());
      return undo ? "Works on tables, too." : "Works on streams only.";
    }
    boolean propagates =
        function.overloads().stream()
            .map(o -> (Implementation.Method) o.implementation())
            .allMatch(m -> m.nullPropagating() && !m.neverNull());
    boolean takesArguments = function.overloads().stream().anyMatch(o -> !o.parameters().isEmpty());
    return propagates && takesArguments && function.kind() == FunctionKind.SCALAR
        ? "NULL where an argument is NULL."
        : "";
  }
}
