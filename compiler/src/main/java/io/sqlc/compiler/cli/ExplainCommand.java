package io.sqlc.compiler.cli;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code sqlc explain CODE}: the page of a diagnostic. */
final class ExplainCommand {
  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  /** Whether this is meant as a code, and not as a file. */
  static boolean looksLikeCode(String text) {
    return text.matches("(?i)SQLC\\d{4}\\w*");
  }

  int run(String id) {
    Optional<DiagnosticCode> code = DiagnosticCode.ofId(id);
    if (code.isEmpty()) {
      List<String> ids = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
      List<String> near = NearNames.suggest(id, ids);
      String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
      console.err().println("error: there is no diagnostic " + id + hint);
      return ExitCode.USAGE;
    }
    console.out().print(page(code.get()));
    return ExitCode.OK;
  }

  private static String page(DiagnosticCode code) {
    String resource = "diagnostics/" + code.id() + ".md";
    try (InputStream in = ExplainCommand.class.getResourceAsStream(resource)) {
      return in == null
          ? code.id() + ": " + code.title() + "\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
