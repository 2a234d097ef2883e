package io.sqlc.compiler;

import java.util.List;

/**
 * The generated program.
 *
 * @param applicationId its default application id
 * @param mainClass the fully qualified class with {@code main}, which implements {@code
 *     io.sqlc.runtime.job.Job} and has a public constructor without parameters
 * @param files the Java sources, sorted by path
 * @param stateful whether it needs a persistent state store, and so RocksDB in its jar
 */
public record GeneratedJob(
    String applicationId, String mainClass, List<JavaFile> files, boolean stateful) {
  public GeneratedJob {
    files = List.copyOf(files);
  }

  /**
   * A generated source file.
   *
   * @param path below the source root, with {@code /}: {@code fraud/FraudJob.java}
   */
  public record JavaFile(String path, String text) {}
}
