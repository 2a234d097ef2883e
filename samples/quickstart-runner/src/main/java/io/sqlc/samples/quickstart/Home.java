package io.sqlc.samples.quickstart;

import io.sqlc.compiler.build.RuntimeLayers;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the build has laid down what the command needs: {@code lib} with the jars that run, {@code
 * base} with those that jobs are made from.
 */
record Home(Path folder) {

  /** That of the running command. */
  static Home find() {
    String given = System.getProperty("sqlc.home");
    if (given != null) {
      return new Home(Path.of(given));
    }
    try {
      // <home>/lib/sqlc-sample-quickstart-runner.jar
      Path jar = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Home(jar.toAbsolutePath().resolveSibling("..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  RuntimeLayers layers() {
    Path base = folder.resolve("base");
    return new RuntimeLayers(
        base.resolve("sqlc-runtime-support-base.jar"), base.resolve("rocksdbjni.jar"));
  }
}
