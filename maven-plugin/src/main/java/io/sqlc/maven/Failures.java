package io.sqlc.maven;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.ErrorKind;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.Summary;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics as Maven shows them: in the log, then one line that says why the build failed. */
final class Failures {
  private Failures() {}

  /** Work that may end in a {@link DiagnosticException}. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws MojoFailureException;
  }

  /** Does the work; what goes wrong is logged and fails the build. */
  static <T> T reported(Log log, Work<T> work) throws MojoFailureException, MojoExecutionException {
    try {
      return work.run();
    } catch (DiagnosticException e) {
      log(log, e.diagnostics());
      String summary = Summary.of(e.diagnostics());
      if (e.diagnostics().stream().anyMatch(d -> d.code().kind() == ErrorKind.COMPILER_BUG)) {
        throw new MojoExecutionException(summary);
      }
      throw new MojoFailureException(summary);
    } catch (RuntimeException | StackOverflowError e) {
      throw new MojoExecutionException(
          "bug in the compiler; please report it with the SQL and the output of 'mvn -e': " + e, e);
    }
  }

  static void log(Log log, List<Diagnostic> diagnostics) {
    TextRenderer renderer = new TextRenderer(Palette.PLAIN);
    for (Diagnostic diagnostic : diagnostics) {
      String text = renderer.render(diagnostic).stripTrailing();
      switch (diagnostic.severity()) {
        case ERROR -> log.error(text);
        case WARNING -> log.warn(text);
      }
    }
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
