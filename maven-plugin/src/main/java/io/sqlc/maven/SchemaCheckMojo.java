package io.sqlc.maven;

import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaReport;
import io.sqlc.compiler.build.schema.SchemaTasks;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares the schemas that the job would register with the locked ones, or with those of the
 * registry where one is given, and fails the build where readers or old records would break.
 */
@Mojo(
    name = "schema-check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class SchemaCheckMojo extends SchemaMojo {
  /** Compile-time properties of ksqlDB. */
  @Parameter private Map<String, String> properties = new TreeMap<>();

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** Dependencies with user-defined functions, {@code group:artifact}. */
  @Parameter private List<String> functions = List.of();

  /** Where the goal {@code compile} has put the Java sources. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/sqlc")
  private @Nullable File outputDirectory;

  @Override
  SchemaReport run(SchemaTasks tasks, Optional<LiveSchemas> registry) throws MojoFailureException {
    UserFunctions own =
        ProjectFunctions.read(
            Given.parameter(project, "project"),
            functions,
            sqlFolder(),
            Given.parameter(outputDirectory, "outputDirectory").toPath().normalize(),
            shownFolder());
    return tasks.check(registry, properties, own.classes());
  }
}
