package io.sqlc.compiler.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The versions that this compiler was built with.
 *
 * @param sqlc its own
 * @param avro of Avro
 * @param protobuf of protobuf-java
 * @param compilerPlugin of Maven's compiler plugin
 * @param jarPlugin of Maven's jar plugin
 * @param resourcesPlugin of Maven's resources plugin
 * @param surefirePlugin of Maven's Surefire plugin
 */
public record Versions(
    String sqlc,
    String avro,
    String protobuf,
    String compilerPlugin,
    String jarPlugin,
    String resourcesPlugin,
    String surefirePlugin) {

  /** Reads them from the resource that the build has filled in. */
  public static Versions read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("no versions.properties beside the classes");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        properties.getProperty("sqlc", "unknown"),
        properties.getProperty("avro", "unknown"),
        properties.getProperty("protobuf", "unknown"),
        properties.getProperty("compilerPlugin", "unknown"),
        properties.getProperty("jarPlugin", "unknown"),
        properties.getProperty("resourcesPlugin", "unknown"),
        properties.getProperty("surefirePlugin", "unknown"));
  }
}
