package io.sqlc.compiler.cli;

import io.sqlc.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the command says when the compiler fails, for the page of that diagnostic. */
public final class CommandFailures {
  private static final String DETAILS = "details are in ";

  private CommandFailures() {}

  public static List<Diagnostic> bug() throws IOException {
    Throwable failure = new IllegalStateException("column without a type");
    Diagnostic bug = BugReport.of(failure, "0.1.0", List.of("compile", "fraud.sql"));
    for (String note : bug.notes()) {
      if (note.startsWith(DETAILS)) {
        Files.delete(Path.of(note.substring(DETAILS.length())));
      }
    }
    return List.of(bug);
  }
}
