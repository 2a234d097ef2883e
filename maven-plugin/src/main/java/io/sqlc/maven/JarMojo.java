package io.sqlc.maven;

import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.build.ClassFolder;
import io.sqlc.compiler.build.JarEntries;
import io.sqlc.compiler.build.JobJar;
import io.sqlc.compiler.build.Platform;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.Versions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the project's jar one that runs by itself: its classes with all that a job needs, and with
 * what the project depends on.
 */
@Mojo(
    name = "jar",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class JarMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private @Nullable PluginDescriptor plugin;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private @Nullable RepositorySystemSession repositories;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
  private List<RemoteRepository> pluginRepositories = List.of();

  @Parameter(
      defaultValue = "${project.remoteProjectRepositories}",
      readonly = true,
      required = true)
  private List<RemoteRepository> projectRepositories = List.of();

  private final RepositorySystem repositorySystem;

  /** The folder with the job's classes and resources. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private @Nullable File classesDirectory;

  /** The jar; it takes the place of the one that the jar plugin has written. */
  @Parameter(
      defaultValue = "${project.build.directory}/${project.build.finalName}.jar",
      required = true)
  private @Nullable File outputFile;

  /** The platforms whose native code the jar carries, such as linux-x86_64; all by default. */
  @Parameter(property = "sqlc.platforms")
  private List<String> platforms = List.of();

  /** Maven makes it. */
  @Inject
  public JarMojo(RepositorySystem repositorySystem) {
    this.repositorySystem = repositorySystem;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path classes = Given.parameter(classesDirectory, "classesDirectory").toPath();
    File jar = Given.parameter(outputFile, "outputFile");
    Set<Platform> limits = limits();
    Path base = base();
    Map<RuntimeLayer, Path> libraries = libraries();
    Dependencies dependencies = Dependencies.of(Given.parameter(project, "project"));
    Failures.reported(
        getLog(),
        () -> {
          ClassFolder folder = new ClassFolder(classes);
          new JobJar(new RuntimeLayers(base, libraries), limits)
              .write(
                  jar.toPath(),
                  folder.job(),
                  folder.entries(),
                  JarEntries.ofAll(dependencies.files()));
          return jar;
        });
    Given.parameter(project, "project").getArtifact().setFile(jar);
    getLog().info("packed the job: java -jar " + jar + " --help");
  }

  private Set<Platform> limits() throws MojoFailureException {
    try {
      return platforms.stream().map(Platform::of).collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("platforms: " + e.getMessage(), e);
    }
  }

  private Path base() throws MojoExecutionException {
    Artifact base =
        new DefaultArtifact(
            "io.sqlc", "sqlc-runtime-support", "base", "jar", Versions.read().sqlc());
    List<RemoteRepository> remotes = new ArrayList<>(projectRepositories);
    pluginRepositories.stream().filter(remote -> !remotes.contains(remote)).forEach(remotes::add);
    try {
      return repositorySystem
          .resolveArtifact(
              Given.parameter(repositories, "repositorySystemSession"),
              new ArtifactRequest(base, remotes, null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException("cannot find what jobs are made from: " + e.getMessage(), e);
    }
  }

  /** The plugin depends on all of them: Maven has resolved them already. */
  private Map<RuntimeLayer, Path> libraries() {
    Map<RuntimeLayer, Path> libraries = new EnumMap<>(RuntimeLayer.class);
    for (RuntimeLayer layer : RuntimeLayer.values()) {
      Given.parameter(plugin, "plugin").getArtifacts().stream()
          .filter(artifact -> artifact.getArtifactId().equals(layer.artifact()))
          .findFirst()
          .ifPresent(artifact -> libraries.put(layer, artifact.getFile().toPath()));
    }
    return libraries;
  }
}
