package io.sqlc.maven;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.JobResource;
import io.sqlc.compiler.build.SourceFolder;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Compiles the project's SQL files to Java sources, which the compiler plugin then compiles. */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CompileMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /** The folder with the SQL files. */
  @Parameter(property = "sqlc.sqlDirectory", defaultValue = "${project.basedir}/src/main/sql")
  private @Nullable File sqlDirectory;

  /** The job's default application id; the name of the project's folder where it is not given. */
  @Parameter(property = "sqlc.applicationId")
  private @Nullable String applicationId;

  /** The Java package of the generated code; made from the application id where not given. */
  @Parameter(property = "sqlc.javaPackage")
  private @Nullable String javaPackage;

  /** Compile-time properties of ksqlDB. */
  @Parameter private Map<String, String> properties = new TreeMap<>();

  /**
   * The schema registry that schemas are taken from; where not given, from the folder {@code
   * schemas} beside the SQL files, which needs no network.
   */
  @Parameter(property = "sqlc.registry")
  private @Nullable String registry;

  /** A file with properties for the registry, credentials among them. */
  @Parameter(property = "sqlc.registryConfig")
  private @Nullable File registryConfig;

  /**
   * Dependencies with user-defined functions, {@code group:artifact}. Functions in the project's
   * own sources need no mention.
   */
  @Parameter private List<String> functions = List.of();

  /** Where the Java sources go; other files in there are deleted. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/sqlc")
  private @Nullable File outputDirectory;

  /** Where the resource that describes the job goes. */
  @Parameter(defaultValue = "${project.build.directory}/generated-resources/sqlc")
  private @Nullable File resourceDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    MavenProject current = Given.parameter(project, "project");
    Path sources = Given.parameter(outputDirectory, "outputDirectory").toPath();
    Path resources = Given.parameter(resourceDirectory, "resourceDirectory").toPath();
    GeneratedJob job = Failures.reported(getLog(), () -> compile(current));
    Failures.reported(
        getLog(),
        () -> {
          new SourceFolder(sources).replaceWith(job);
          JobResource.write(resources, job);
          return job;
        });
    current.addCompileSourceRoot(sources.toString());
    if (ProjectFunctions.areBeside(sqlFolder())) {
      current.addCompileSourceRoot(sqlFolder().toString());
    }
    Resource resource = new Resource();
    resource.setDirectory(resources.toString());
    current.addResource(resource);
    getLog()
        .info(
            "compiled %s to %d Java files, application %s"
                .formatted(
                    shownFolder().relativize(sqlFolder()),
                    job.files().size(),
                    job.applicationId()));
  }

  private GeneratedJob compile(MavenProject current) throws MojoFailureException {
    String id =
        applicationId != null
            ? applicationId
            : JobNames.applicationId(current.getBasedir().toPath());
    String javaName = javaPackage != null ? javaPackage : JobNames.javaPackage(id);
    require(JobNames.problemWithApplicationId(id).orElse(null), "applicationId", id);
    require(JobNames.problemWithPackage(javaName).orElse(null), "javaPackage", javaName);
    SourceSet sources = SourceReader.read(List.of(sqlFolder()), shownFolder());
    List<Diagnostic> diagnostics = new ArrayList<>();
    sources.problems().forEach(problem -> diagnostics.add(SourceErrors.of(problem)));
    if (!sources.problems().isEmpty()) {
      throw new DiagnosticException(diagnostics);
    }
    UserFunctions ownFunctions =
        ProjectFunctions.read(
            current,
            functions,
            sqlFolder(),
            Given.parameter(outputDirectory, "outputDirectory").toPath().normalize(),
            shownFolder());
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    sources.files(),
                    id,
                    javaName,
                    properties,
                    List.of(),
                    schemas(sources),
                    ownFunctions.classes()));
    diagnostics.addAll(result.diagnostics());
    result.nothingToRun().ifPresent(diagnostics::add);
    if (Failures.hasErrors(diagnostics) || result.job().isEmpty()) {
      throw new DiagnosticException(diagnostics);
    }
    Failures.log(getLog(), diagnostics);
    return result.job().get().with(ownFunctions.stubs());
  }

  private KnownSchemas schemas(SourceSet sources) {
    if (registry == null) {
      return SchemaFolder.readAll(SchemaFolder.beside(List.of(sqlFolder()), shownFolder()));
    }
    return LiveSchemas.at(registry, Optional.ofNullable(registryConfig).map(File::toPath))
        .fetch(SchemaNeeds.of(sources.files()));
  }

  /** Paths are shown as seen from where Maven was started. */
  private Path shownFolder() {
    return Path.of(Given.parameter(session, "session").getExecutionRootDirectory())
        .toAbsolutePath()
        .normalize();
  }

  private Path sqlFolder() {
    return Given.parameter(sqlDirectory, "sqlDirectory").toPath().toAbsolutePath().normalize();
  }

  private static void require(@Nullable String problem, String parameter, String value)
      throws MojoFailureException {
    if (problem != null) {
      throw new MojoFailureException("<" + parameter + ">" + value + ": " + problem);
    }
  }
}
