package io.sqlc.maven;

import io.sqlc.compiler.build.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static Path rocksDb(NestedMaven maven) throws IOException {
    try (Stream<Path> files = Files.walk(maven.artifact("org/rocksdb/rocksdbjni"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }
}
