package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.function.JavaClass;
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
import java.util.Set;

/** What the command and the Maven plugin do with the schemas of the topics that SQL names. */
public final class SchemaTasks {
  private final List<Path> inputs;
  private final Path base;

  /**
   * Tasks over SQL.
   *
   * @param inputs files and folders
   * @param base what relative inputs are meant against
   */
  public SchemaTasks(List<Path> inputs, Path base) {
    this.inputs = List.copyOf(inputs);
    this.base = base;
  }

  /** Fetches the schemas that the SQL's topics have, and locks them. */
  public SchemaReport pull(LiveSchemas registry) {
    SourceSet sources = SourceReader.read(inputs, base);
    if (!sources.problems().isEmpty()) {
      return new SchemaReport(
          sources.problems().stream().map(SourceErrors::of).toList(), List.of());
    }
    try {
      KnownSchemas schemas = registry.fetch(SchemaNeeds.of(sources.files()));
      SchemaFolder target = SchemaFolder.beside(inputs, base).get(0);
      List<String> written = target.write(schemas, registry.compatibility(schemas));
      return new SchemaReport(
          List.of(), written.stream().map(name -> "wrote " + target.shown() + "/" + name).toList());
    } catch (DiagnosticException e) {
      return new SchemaReport(e.diagnostics(), List.of());
    }
  }

  /**
   * Compares the schemas that the job would register with the locked ones, or with all versions of
   * a registry.
   *
   * @param properties compile-time properties of ksqlDB
   * @param functions classes that may declare user-defined functions
   */
  public SchemaReport check(
      Optional<LiveSchemas> registry, Map<String, String> properties, List<JavaClass> functions) {
    SourceSet sources = SourceReader.read(inputs, base);
    List<Diagnostic> diagnostics = new ArrayList<>();
    sources.problems().forEach(problem -> diagnostics.add(SourceErrors.of(problem)));
    try {
      KnownSchemas known =
          registry.isPresent()
              ? registry.get().fetch(SchemaNeeds.of(sources.files()))
              : SchemaFolder.readAll(SchemaFolder.beside(inputs, base));
      String id = JobNames.applicationId(inputs.get(0));
      CompileResult result =
          new Compiler()
              .compile(
                  new CompileRequest(
                      sources.files(),
                      id,
                      JobNames.javaPackage(id),
                      properties,
                      List.of(),
                      known,
                      functions));
      diagnostics.addAll(result.diagnostics());
      if (result.job().isEmpty() || hasErrors(diagnostics)) {
        return new SchemaReport(diagnostics, List.of());
      }
      List<String> lines = compare(result.job().get(), known, registry, diagnostics);
      return new SchemaReport(diagnostics, hasErrors(diagnostics) ? List.of() : lines);
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return new SchemaReport(diagnostics, List.of());
    }
  }

  /** Adds what breaks; says what was compared. */
  private List<String> compare(
      GeneratedJob job,
      KnownSchemas known,
      Optional<LiveSchemas> registry,
      List<Diagnostic> diagnostics) {
    Map<String, String> levels =
        registry.isPresent()
            ? registry.get().compatibility(known)
            : SchemaFolder.compatibility(SchemaFolder.beside(inputs, base));
    CompatibilityCheck newest = check(known, levels);
    Set<String> histories = newest.withHistory(job);
    CompatibilityCheck check =
        registry.map(live -> check(live.withVersions(known, histories), levels)).orElse(newest);
    diagnostics.addAll(check.check(job));
    List<String> lines = new ArrayList<>();
    lines.add(
        "checked "
            + check.compared(job)
            + " of "
            + job.outputSchemas().size()
            + " output schemas; the others are new");
    if (registry.isEmpty()) {
      histories.forEach(
          subject ->
              lines.add(
                  subject
                      + " must go with all its versions ("
                      + levels.get(subject)
                      + "), but the lock has only the newest: --registry URL compares them all"));
    }
    return lines;
  }

  private static CompatibilityCheck check(KnownSchemas known, Map<String, String> levels) {
    return new CompatibilityCheck(known, subject -> levels.getOrDefault(subject, "BACKWARD"));
  }

  private static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
