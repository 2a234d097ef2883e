package io.sqlc.samples.quickstart;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.build.JobJar;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.JobProperties;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Compiles the sample to a jar, as {@code ./sqlc compile} does.
 *
 * @param layers what the jar is made from
 * @param palette how errors in the SQL are shown
 */
record JobCompiler(RuntimeLayers layers, Palette palette) {
  /**
   * What came of it.
   *
   * @param javaFiles how many Java files were generated
   * @param bytes the jar's size
   */
  record Compiled(int javaFiles, long bytes) {
    String summary() {
      return String.format(
          Locale.ROOT, "to %d Java files and fraud.jar (%.1f MB)", javaFiles, bytes / 1e6);
    }
  }

  /** Throws {@link QuickstartFailure} with all diagnostics where the SQL has errors. */
  Compiled compile(Sample sample, Path jar) {
    SourceSet sources = SourceReader.read(List.of(sample.folder()), Path.of(""));
    List<Diagnostic> diagnostics = new ArrayList<>();
    sources.problems().forEach(problem -> diagnostics.add(SourceErrors.of(problem)));
    String applicationId = JobNames.applicationId(sample.folder());
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    sources.files(),
                    applicationId,
                    JobNames.javaPackage(applicationId),
                    Map.of(),
                    List.of()));
    diagnostics.addAll(result.diagnostics());
    if (diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
      throw failure(diagnostics);
    }
    GeneratedJob job =
        result.job().orElseThrow(() -> new QuickstartFailure("there is no query in the SQL"));
    try {
      SortedMap<String, byte[]> classes =
          ClassCompiler.of(List.of(layers.base())).compile(job.files());
      new JobJar(layers).write(jar, JobProperties.of(job), classes);
      return new Compiled(job.files().size(), Files.size(jar));
    } catch (DiagnosticException e) {
      throw failure(e.diagnostics());
    } catch (IOException e) {
      throw new QuickstartFailure("cannot look at " + jar + ": " + e.getMessage(), e);
    }
  }

  private QuickstartFailure failure(List<Diagnostic> diagnostics) {
    return new QuickstartFailure(
        "cannot compile the sample:\n" + new TextRenderer(palette).render(diagnostics));
  }
}
