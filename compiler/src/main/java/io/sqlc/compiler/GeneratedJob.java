package io.sqlc.compiler;

import io.sqlc.runtime.registry.SchemaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The generated program.
 *
 * @param applicationId its default application id
 * @param mainClass the fully qualified class with {@code main}, which implements {@code
 *     io.sqlc.runtime.job.Job} and has a public constructor without parameters
 * @param files the Java sources, sorted by path
 * @param layers the libraries that its jar must carry besides what every job carries
 * @param outputSchemas the schemas that it registers when it starts, by subject
 */
public record GeneratedJob(
    String applicationId,
    String mainClass,
    List<JavaFile> files,
    Set<RuntimeLayer> layers,
    Map<String, SchemaText> outputSchemas) {
  public GeneratedJob {
    files = List.copyOf(files);
    layers = Set.copyOf(layers);
    outputSchemas = Collections.unmodifiableMap(new TreeMap<>(outputSchemas));
  }

  /** A job that reads and writes nothing but text and primitives. */
  public GeneratedJob(
      String applicationId, String mainClass, List<JavaFile> files, boolean stateful) {
    this(
        applicationId,
        mainClass,
        files,
        stateful ? Set.of(RuntimeLayer.ROCKSDB) : Set.of(),
        Map.of());
  }

  /** This job with more files, which generated code calls. */
  public GeneratedJob with(List<JavaFile> more) {
    List<JavaFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new GeneratedJob(applicationId, mainClass, all, layers, outputSchemas);
  }

  /**
   * A generated source file.
   *
   * @param path below the source root, with {@code /}: {@code fraud/FraudJob.java}
   */
  public record JavaFile(String path, String text) {}
}
