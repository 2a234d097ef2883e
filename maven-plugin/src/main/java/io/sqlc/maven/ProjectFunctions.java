package io.sqlc.maven;

import io.sqlc.compiler.build.UserFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** The user-defined functions of a project: in its own sources, and in dependencies. */
final class ProjectFunctions {
  private ProjectFunctions() {}

  /**
   * Reads them; the sources need not be compiled yet.
   *
   * @param dependencies those with functions, {@code group:artifact}
   * @param sql the folder with the SQL files
   * @param generated the folder of generated sources, which declare none
   * @param shown what paths are shown from
   */
  static UserFunctions read(
      MavenProject project, List<String> dependencies, Path sql, Path generated, Path shown)
      throws MojoFailureException {
    Dependencies all = Dependencies.of(project);
    List<Path> jars = all.files(dependencies);
    List<Path> roots = new ArrayList<>();
    for (String root : project.getCompileSourceRoots()) {
      Path folder = Path.of(root).toAbsolutePath().normalize();
      if (!folder.equals(generated) && !folder.equals(sql)) {
        roots.add(folder);
      }
    }
    roots.add(sql);
    return UserFunctions.ofProject(jars, all.files(), roots, shown, classpath(project));
  }

  private static List<Path> classpath(MavenProject project) throws MojoFailureException {
    try {
      return project.getCompileClasspathElements().stream()
          .map(Path::of)
          .filter(Files::exists)
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoFailureException("dependencies are not resolved: " + e.getMessage(), e);
    }
  }

  /** Whether Java sources lie beside the SQL; Maven then has to compile them, too. */
  static boolean areBeside(Path sql) throws MojoFailureException {
    try (Stream<Path> files = Files.walk(sql)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new MojoFailureException("cannot read " + sql + ": " + e.getMessage(), e);
    }
  }
}
