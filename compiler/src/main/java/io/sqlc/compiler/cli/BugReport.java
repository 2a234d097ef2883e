package io.sqlc.compiler.cli;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a person can report when the compiler itself fails. */
final class BugReport {
  private BugReport() {}

  /** The diagnostic; the stack trace goes to a file in the temporary folder. */
  static Diagnostic of(Throwable failure, String version, List<String> arguments) {
    Diagnostic diagnostic =
        Diagnostic.error(
                DiagnosticCode.INTERNAL_ERROR, null, "bug in the compiler: " + name(failure))
            .note(
                "sqlc %s, Java %s (%s), %s %s"
                    .formatted(
                        version,
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
    try {
      Path file = Files.createTempFile("sqlc-bug-", ".txt");
      Files.writeString(file, details(failure, diagnostic, arguments));
      diagnostic = diagnostic.note("details are in " + file);
    } catch (IOException e) {
      diagnostic = diagnostic.note("details could not be written: " + e.getMessage());
    }
    return diagnostic.help(
        "your SQL is not to blame: please report this with the statements and the details");
  }

  private static String name(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static String details(Throwable failure, Diagnostic diagnostic, List<String> arguments) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      out.println(diagnostic.message());
      diagnostic.notes().forEach(out::println);
      out.println("sqlc " + String.join(" ", arguments));
      failure.printStackTrace(out);
    }
    return text.toString();
  }
}
