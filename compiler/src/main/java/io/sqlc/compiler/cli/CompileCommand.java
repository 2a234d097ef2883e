package io.sqlc.compiler.cli;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.build.JobJar;
import io.sqlc.compiler.build.JobProperties;
import io.sqlc.compiler.build.MavenProject;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.SourceFolder;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.Versions;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code sqlc compile}: from SQL files to a jar, sources or a Maven project. */
final class CompileCommand {
  /** Ids of syntax errors: they do not depend on files that could not be read. */
  private static final String SYNTAX = "SQLC02";

  private final Function<CompileRequest, CompileResult> compiler;
  private final RuntimeLayers layers;
  private final Versions versions;
  private final Path folder;

  CompileCommand(RuntimeLayers layers, Versions versions, Path folder) {
    this(new Compiler()::compile, layers, versions, folder);
  }

  /** With another compiler, for tests. */
  CompileCommand(
      Function<CompileRequest, CompileResult> compiler,
      RuntimeLayers layers,
      Versions versions,
      Path folder) {
    this.compiler = compiler;
    this.layers = layers;
    this.versions = versions;
    this.folder = folder;
  }

  /**
   * What came of it.
   *
   * @param diagnostics errors and warnings
   * @param report what was written, one thing a line; empty where there is an error
   */
  record Outcome(List<Diagnostic> diagnostics, List<String> report) {
    Outcome {
      diagnostics = List.copyOf(diagnostics);
      report = List.copyOf(report);
    }
  }

  Outcome run(CompileOptions options, Progress progress) {
    SourceSet sources = SourceReader.read(options.inputs(), folder);
    List<Diagnostic> diagnostics = new ArrayList<>();
    sources.problems().forEach(problem -> diagnostics.add(SourceErrors.of(problem)));
    try {
      UserFunctions functions = functions(options);
      KnownSchemas schemas = schemas(options, sources, progress);
      return run(options, progress, sources, functions, schemas, diagnostics);
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return new Outcome(diagnostics, List.of());
    }
  }

  private UserFunctions functions(CompileOptions options) {
    return UserFunctions.read(
        options.functionJars(), options.inputs(), folder, List.of(layers.base()));
  }

  private Outcome run(
      CompileOptions options,
      Progress progress,
      SourceSet sources,
      UserFunctions functions,
      KnownSchemas schemas,
      List<Diagnostic> diagnostics) {
    progress.stage("compiling SQL");
    CompileResult result =
        compiler.apply(
            new CompileRequest(
                sources.files(),
                options.applicationId(),
                options.javaPackage(),
                options.properties(),
                List.of(),
                schemas,
                functions.classes()));
    result.diagnostics().stream()
        .filter(d -> sources.problems().isEmpty() || d.code().id().startsWith(SYNTAX))
        .forEach(diagnostics::add);
    if (sources.problems().isEmpty()) {
      result.nothingToRun().ifPresent(diagnostics::add);
    }
    Optional<GeneratedJob> job = result.job();
    if (job.isEmpty() || diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
      return new Outcome(diagnostics, List.of());
    }
    try {
      List<String> report = write(job.get(), options, sources, functions, progress);
      return new Outcome(diagnostics, report);
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return new Outcome(diagnostics, List.of());
    }
  }

  private KnownSchemas schemas(CompileOptions options, SourceSet sources, Progress progress) {
    if (options.registry().isEmpty()) {
      return SchemaFolder.readAll(SchemaFolder.beside(options.inputs(), folder));
    }
    progress.stage("asking the schema registry");
    return options.registry().get().fetch(SchemaNeeds.of(sources.files()));
  }

  /** Writes what was asked for; classes first, so that nothing is written where they fail. */
  private List<String> write(
      GeneratedJob generated,
      CompileOptions options,
      SourceSet sources,
      UserFunctions functions,
      Progress progress) {
    GeneratedJob job = generated.with(functions.sources());
    List<String> report = new ArrayList<>();
    Map<String, byte[]> classes = Map.of();
    if (options.jar().isPresent()) {
      progress.stage("compiling " + job.files().size() + " generated Java files");
      List<Path> classpath = new ArrayList<>(layers.of(JobProperties.of(job)));
      classpath.addAll(functions.jars());
      classes = functions.compile(ClassCompiler.of(classpath), job.files());
    }
    if (options.sourceFolder().isPresent()) {
      Path target = options.sourceFolder().get();
      new SourceFolder(folder.resolve(target)).write(job);
      report.add("wrote " + job.files().size() + " Java files to " + target);
    }
    if (options.mavenProject().isPresent()) {
      Path target = options.mavenProject().get();
      new MavenProject(folder.resolve(target), versions)
          .write(job, options.javaPackage(), sources.files(), functions.jars(), options.force());
      report.add("wrote a Maven project to " + target);
      report.add("build it: mvn -f " + quoted(target) + " package");
    }
    if (options.jar().isPresent()) {
      Path target = options.jar().get();
      progress.stage("writing " + target);
      Path jar = folder.resolve(target);
      new JobJar(layers, options.platforms())
          .write(jar, JobProperties.of(job), classes, functions.carried());
      report.add(
          "wrote " + target + " (" + megabytes(jar) + ", application " + job.applicationId() + ")");
      report.add("run it: java -jar " + quoted(target) + " --bootstrap-servers HOST:PORT");
    }
    return report;
  }

  private static String megabytes(Path file) {
    try {
      return String.format(Locale.ROOT, "%.1f MB", Files.size(file) / 1e6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9_./+@%:,=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
