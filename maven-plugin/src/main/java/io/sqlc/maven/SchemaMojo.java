package io.sqlc.maven;

import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaReport;
import io.sqlc.compiler.build.schema.SchemaTasks;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals over schemas share. */
abstract class SchemaMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /** The folder with the SQL files; schemas stand in its folder {@code schemas}. */
  @Parameter(property = "sqlc.sqlDirectory", defaultValue = "${project.basedir}/src/main/sql")
  private @Nullable File sqlDirectory;

  /** The schema registry. */
  @Parameter(property = "sqlc.registry")
  private @Nullable String registry;

  /** A file with properties for the registry, credentials among them. */
  @Parameter(property = "sqlc.registryConfig")
  private @Nullable File registryConfig;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    SchemaReport report = Failures.reported(getLog(), this::report);
    report.lines().forEach(getLog()::info);
  }

  private SchemaReport report() throws MojoFailureException {
    Path shown = shownFolder();
    Path sql = sqlFolder();
    SchemaReport report =
        run(
            new SchemaTasks(List.of(shown.relativize(sql)), shown),
            Optional.ofNullable(registry)
                .map(
                    url ->
                        LiveSchemas.at(
                            url, Optional.ofNullable(registryConfig).map(File::toPath))));
    if (Failures.hasErrors(report.diagnostics())) {
      throw new DiagnosticException(report.diagnostics());
    }
    Failures.log(getLog(), report.diagnostics());
    return report;
  }

  /** Paths are shown as seen from where Maven was started. */
  final Path shownFolder() {
    return Path.of(Given.parameter(session, "session").getExecutionRootDirectory())
        .toAbsolutePath()
        .normalize();
  }

  final Path sqlFolder() {
    return Given.parameter(sqlDirectory, "sqlDirectory").toPath().toAbsolutePath().normalize();
  }

  /** Does the goal's work. */
  abstract SchemaReport run(SchemaTasks tasks, Optional<LiveSchemas> registry)
      throws MojoFailureException;
}
