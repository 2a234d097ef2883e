package io.sqlc.compiler;

import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.function.JavaClass;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be compiled.
 *
 * @param sources the SQL files in the order in which their statements take effect
 * @param applicationId the default application id of the job and the name of its main class
 * @param javaPackage the package of the generated code
 * @param properties ksqlDB's compile-time properties ({@code ksql.…}), as SET gives them before the
 *     first statement
 * @param topics what is known of topics beforehand
 * @param schemas what is known of registered schemas
 * @param functions classes that may declare user-defined functions
 */
public record CompileRequest(
    List<SourceFile> sources,
    String applicationId,
    String javaPackage,
    Map<String, String> properties,
    List<Topic> topics,
    KnownSchemas schemas,
    List<JavaClass> functions) {
  public CompileRequest {
    functions = List.copyOf(functions);
    sources = List.copyOf(sources);
    properties = java.util.Collections.unmodifiableMap(new TreeMap<>(properties));
    topics = List.copyOf(topics);
  }

  /** A request without user-defined functions. */
  public CompileRequest(
      List<SourceFile> sources,
      String applicationId,
      String javaPackage,
      Map<String, String> properties,
      List<Topic> topics,
      KnownSchemas schemas) {
    this(sources, applicationId, javaPackage, properties, topics, schemas, List.of());
  }

  /** A request where no registered schema is known. */
  public CompileRequest(
      List<SourceFile> sources,
      String applicationId,
      String javaPackage,
      Map<String, String> properties,
      List<Topic> topics) {
    this(sources, applicationId, javaPackage, properties, topics, KnownSchemas.NONE);
  }
}
