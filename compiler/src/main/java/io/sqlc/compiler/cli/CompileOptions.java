package io.sqlc.compiler.cli;

import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.Platform;
import io.sqlc.compiler.build.schema.LiveSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code sqlc compile} was asked for.
 *
 * @param inputs files and folders, in order
 * @param jar where the jar goes; empty where only a Maven project is wanted
 * @param sourceFolder where the sources are left
 * @param mavenProject where a Maven project is written
 * @param properties ksqlDB's compile-time properties
 * @param platforms those that the jar is limited to; all where this is empty
 * @param functionJars jars with user-defined functions
 * @param force whether to write into folders that hold other files
 * @param registry where schemas come from; empty: from files beside the SQL
 */
record CompileOptions(
    List<Path> inputs,
    Optional<Path> jar,
    Optional<Path> sourceFolder,
    Optional<Path> mavenProject,
    String applicationId,
    String javaPackage,
    Map<String, String> properties,
    Set<Platform> platforms,
    List<Path> functionJars,
    boolean force,
    Optional<LiveSchemas> registry) {
  CompileOptions {
    functionJars = List.copyOf(functionJars);
    inputs = List.copyOf(inputs);
    properties = Map.copyOf(properties);
    platforms = Set.copyOf(platforms);
    JobNames.problemWithApplicationId(applicationId).ifPresent(CompileOptions::reject);
    JobNames.problemWithPackage(javaPackage).ifPresent(CompileOptions::reject);
  }

  private static void reject(String problem) {
    throw new IllegalArgumentException(problem);
  }
}
