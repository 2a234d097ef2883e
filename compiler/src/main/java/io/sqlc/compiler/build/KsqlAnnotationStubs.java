package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.runtime.function.Udaf;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Declarations of ksqlDB's annotations of functions, and its interfaces of aggregates, under their
 * names, for sources and jars that were written with them; ksqlDB's own are not there.
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
        stub("udtf", "Udtf", "METHOD", "description", "schema", "schemaProvider"),
        stub(
            "udaf",
            "UdafDescription",
            "TYPE",
            "name",
            "description",
            "category",
            "author",
            "version"),
        stub(
            "udaf",
            "UdafFactory",
            "METHOD",
            "description",
            "paramSchema",
            "aggregateSchema",
            "returnSchema"),
        aggregate("Udaf"),
        aggregate("TableUdaf"));
  }

  /** The classes by entry name. */
  static Map<String, byte[]> compile() {
    try {
      Path runtime =
          Path.of(Udaf.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ClassCompiler.of(List.of(runtime)).compile(sources());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ours under its name there; of TableUdaf both. */
  private static JavaFile aggregate(String name) {
    String ours = "io.sqlc.runtime.function." + name + "<I, A, O>";
    String theirs = name.equals("Udaf") ? "" : ", Udaf<I, A, O>";
    return new JavaFile(
        (PACKAGE + "udaf").replace('.', '/') + "/" + name + ".java",
        "package %sudaf;\npublic interface %s<I, A, O> extends %s%s {}\n"
            .formatted(PACKAGE, name, ours, theirs));
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
