package io.sqlc.samples.benchmarks.process;

import io.sqlc.compiler.build.RuntimeLayers;
import java.nio.file.Path;

/** Where the build has laid down what jobs are made from. */
final class Home {
  private Home() {}

  /** As the property {@code sqlc.home} says, seen from the root of the repository by default. */
  static RuntimeLayers layers() {
    return RuntimeLayers.in(
        Path.of(System.getProperty("sqlc.home", "compiler/target/sqlc-home")).resolve("base"));
  }
}
