package io.sqlc.maven;

import io.sqlc.compiler.RuntimeLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** What a project depends on besides the runtime of jobs. */
final class Dependencies {
  private static final String RUNTIME = "io.sqlc:sqlc-runtime-support";

  /** In the order of the class path. */
  private final List<Artifact> artifacts;

  private Dependencies(List<Artifact> artifacts) {
    this.artifacts = artifacts;
  }

  /** Those that Maven has resolved for a project, of the scopes compile and runtime. */
  static Dependencies of(MavenProject project) {
    Set<String> runtime =
        Stream.concat(
                Stream.of(RUNTIME),
                Stream.of(RuntimeLayer.values())
                    .map(layer -> layer.group() + ":" + layer.artifact()))
            .collect(Collectors.toUnmodifiableSet());
    return new Dependencies(
        project.getArtifacts().stream()
            .filter(
                artifact ->
                    artifact.getScope().equals(Artifact.SCOPE_COMPILE)
                        || artifact.getScope().equals(Artifact.SCOPE_RUNTIME))
            .filter(artifact -> artifact.getFile() != null)
            .filter(artifact -> !comesWith(artifact, runtime))
            .toList());
  }

  /** Whether one of the runtime's parts has brought it. */
  private static boolean comesWith(Artifact artifact, Set<String> runtime) {
    return artifact.getDependencyTrail().stream()
        .map(id -> id.split(":", -1))
        .anyMatch(parts -> parts.length > 1 && runtime.contains(parts[0] + ":" + parts[1]));
  }

  /** The files of all of them. */
  List<Path> files() {
    return artifacts.stream().map(artifact -> artifact.getFile().toPath()).toList();
  }

  /**
   * The files of some.
   *
   * @param names {@code group:artifact}
   */
  List<Path> files(List<String> names) throws MojoFailureException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      files.add(
          artifacts.stream()
              .filter(
                  artifact ->
                      name.strip().equals(artifact.getGroupId() + ":" + artifact.getArtifactId()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new MojoFailureException(
                          "<function>"
                              + name
                              + "</function>: the project has no such dependency; it has "
                              + names()))
              .getFile()
              .toPath());
    }
    return files;
  }

  private String names() {
    return artifacts.isEmpty()
        ? "none besides the runtime"
        : artifacts.stream()
            .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId())
            .collect(Collectors.joining(", "));
  }
}
