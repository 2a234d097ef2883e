package io.sqlc.compiler.cli;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.schema.CompatibilityCheck;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.cli.CompileCommand.Outcome;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code sqlc schema pull} and {@code sqlc schema check}. */
final class SchemaCommand {
  private final Path folder;

  SchemaCommand(Path folder) {
    this.folder = folder;
  }

  /** Fetches the schemas that the SQL's topics have, and locks them. */
  Outcome pull(List<Path> inputs, LiveSchemas registry) {
    SourceSet sources = SourceReader.read(inputs, folder);
    if (!sources.problems().isEmpty()) {
      return new Outcome(sources.problems().stream().map(SourceErrors::of).toList(), List.of());
    }
    try {
      KnownSchemas schemas = registry.fetch(SchemaNeeds.of(sources.files()));
      SchemaFolder target = SchemaFolder.beside(inputs, folder).get(0);
      List<String> written = target.write(schemas, registry.compatibility(schemas));
      List<String> report = new ArrayList<>();
      written.forEach(name -> report.add("wrote " + target.shown() + "/" + name));
      return new Outcome(List.of(), report);
    } catch (DiagnosticException e) {
      return new Outcome(e.diagnostics(), List.of());
    }
  }

  /** Compares the schemas that the job would register with the locked or live ones. */
  Outcome check(List<Path> inputs, Optional<LiveSchemas> registry, Map<String, String> properties) {
    SourceSet sources = SourceReader.read(inputs, folder);
    List<Diagnostic> diagnostics = new ArrayList<>();
    sources.problems().forEach(problem -> diagnostics.add(SourceErrors.of(problem)));
    try {
      List<SchemaFolder> folders = SchemaFolder.beside(inputs, folder);
      KnownSchemas known =
          registry.isPresent()
              ? registry.get().fetch(SchemaNeeds.of(sources.files()))
              : SchemaFolder.readAll(folders);
      String id = JobNames.applicationId(inputs.get(0));
      CompileResult result =
          new Compiler()
              .compile(
                  new CompileRequest(
                      sources.files(), id, JobNames.javaPackage(id), properties, List.of(), known));
      diagnostics.addAll(result.diagnostics());
      if (result.job().isEmpty()
          || diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
        return new Outcome(diagnostics, List.of());
      }
      Map<String, String> levels =
          registry.isPresent()
              ? registry.get().compatibility(known)
              : SchemaFolder.compatibility(folders);
      CompatibilityCheck check =
          new CompatibilityCheck(known, subject -> levels.getOrDefault(subject, "BACKWARD"));
      diagnostics.addAll(check.check(result.job().get()));
      int all = result.job().get().outputSchemas().size();
      return new Outcome(
          diagnostics,
          diagnostics.isEmpty()
              ? List.of(
                  "checked "
                      + check.compared(result.job().get())
                      + " of "
                      + all
                      + " output schemas; the others are new")
              : List.of());
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return new Outcome(diagnostics, List.of());
    }
  }
}
