package io.sqlc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The generated program.
 *
 * @param applicationId its default application id
 * @param mainClass the fully qualified class with {@code main}, which implements {@code
 *     io.sqlc.runtime.job.Job} and has a public constructor without parameters
 * @param files the Java sources, sorted by path
 * @param layers the libraries that its jar must carry besides what every job carries
 */
public record GeneratedJob(
    String applicationId, String mainClass, List<JavaFile> files, Set<RuntimeLayer> layers) {
  public GeneratedJob {
    files = List.copyOf(files);
    layers = Set.copyOf(layers);
  }

  /** A job that reads and writes nothing but text and primitives. */
  public GeneratedJob(
      String applicationId, String mainClass, List<JavaFile> files, boolean stateful) {
    this(applicationId, mainClass, files, stateful ? Set.of(RuntimeLayer.ROCKSDB) : Set.of());
  }

  /** This job with more files, which generated code calls. */
  public GeneratedJob with(List<JavaFile> more) {
    List<JavaFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new GeneratedJob(applicationId, mainClass, all, layers);
  }

  /**
   * A generated source file.
   *
   * @param path below the source root, with {@code /}: {@code fraud/FraudJob.java}
   */
  public record JavaFile(String path, String text) {}
}
