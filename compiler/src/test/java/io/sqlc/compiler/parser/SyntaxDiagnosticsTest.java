package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.RelatedSpan;
import io.sqlc.compiler.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each block of the golden file is a text and what is said of it. Accept changes with {@code
 * -Dgolden.update=true}, then read the diff.
 */
class SyntaxDiagnosticsTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/sqlc/compiler/parser/syntax-errors.txt");
  private static final String BLOCK = "\n\n";

  @Test
  void whatIsSaidOfMistakesStaysTheSame() throws IOException {
    String golden = Files.readString(GOLDEN);
    String actual =
        List.of(golden.split(BLOCK)).stream()
            .map(block -> block.lines().takeWhile(line -> !line.startsWith("> ")))
            .map(lines -> lines.collect(Collectors.joining("\n")))
            .map(sql -> sql + said(sql))
            .collect(Collectors.joining(BLOCK, "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    } else {
      assertEquals(golden, actual);
    }
  }

  private static String said(String sql) {
    StringBuilder said = new StringBuilder();
    for (Diagnostic diagnostic : Parsing.parse(sql).diagnostics()) {
      Span span = diagnostic.span();
      said.append("\n> ").append(diagnostic.code().id());
      said.append(' ').append(span == null ? "" : place(span));
      said.append(": ").append(diagnostic.message());
      if (diagnostic.label() != null) {
        said.append("\n>   ^ ").append(diagnostic.label());
      }
      for (RelatedSpan related : diagnostic.related()) {
        said.append("\n>   ").append(place(related.span())).append(": ").append(related.label());
      }
      diagnostic.notes().forEach(note -> said.append("\n>   note: ").append(note));
      diagnostic.help().forEach(help -> said.append("\n>   help: ").append(help));
    }
    return said.isEmpty() ? "\n> nothing" : said.toString();
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + " «" + span.text() + "»";
  }
}
