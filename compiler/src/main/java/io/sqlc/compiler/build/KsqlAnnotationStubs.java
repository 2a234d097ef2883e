package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import java.util.List;
import java.util.Map;

/**
 * Declarations of ksqlDB's annotations of functions, under their names, for sources and jars whose
 * functions carry them where ksqlDB's own are not there. Only the compiler sees them: annotations
 * need not be there when a job runs.
 */
final class KsqlAnnotationStubs {
  static final String PACKAGE = "io.confluent.ksql.function.";

  private KsqlAnnotationStubs() {}

  /** The sources. */
  static List<JavaFile> sources() {
    return List.of(
        stub(
            "udf",
            "UdfDescription",
            "TYPE",
            "name",
            "description",
            "category",
            "author",
            "version"),
        stub("udf", "Udf", "METHOD", "description", "schema", "schemaProvider"),
        stub("udf", "UdfParameter", "PARAMETER", "value", "description", "schema"),
        stub("udf", "UdfSchemaProvider", "METHOD"),
        stub(
            "udtf",
            "UdtfDescription",
            "TYPE",
            "name",
            "description",
            "category",
            "author",
            "version"),
        stub("udtf", "Udtf", "METHOD", "description", "schema", "schemaProvider"));
  }

  /** The classes by entry name. */
  static Map<String, byte[]> compile() {
    return ClassCompiler.of(List.of()).compile(sources());
  }

  private static JavaFile stub(String folder, String name, String target, String... elements) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(PACKAGE).append(folder).append(";\n");
    text.append("import java.lang.annotation.*;\n");
    text.append("@Retention(RetentionPolicy.RUNTIME)\n");
    text.append("@Target(ElementType.").append(target).append(")\n");
    text.append("public @interface ").append(name).append(" {\n");
    for (String element : elements) {
      text.append("  String ").append(element).append("() default \"\";\n");
    }
    text.append("}\n");
    String path = (PACKAGE + folder).replace('.', '/') + "/" + name + ".java";
    return new JavaFile(path, text.toString());
  }
}
