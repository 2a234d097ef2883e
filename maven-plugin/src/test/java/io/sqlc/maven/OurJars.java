package io.sqlc.maven;

import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.build.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The jars that jobs are made from, as the tests' repository has them. */
final class OurJars {
  private OurJars() {}

  static Path base(NestedMaven maven) {
    String version = Versions.read().sqlc();
    return maven.artifact(
        "io/sqlc/sqlc-runtime-support/"
            + version
            + "/sqlc-runtime-support-"
            + version
            + "-base.jar");
  }

  static Map<RuntimeLayer, Path> libraries(NestedMaven maven) throws IOException {
    Map<RuntimeLayer, Path> libraries = new EnumMap<>(RuntimeLayer.class);
    for (RuntimeLayer layer : RuntimeLayer.values()) {
      Path folder = maven.artifact(layer.group().replace('.', '/') + "/" + layer.artifact());
      try (Stream<Path> files = Files.walk(folder)) {
        libraries.put(
            layer, files.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow());
      }
    }
    return libraries;
  }
}
