package io.sqlc.compiler.cli;

import io.sqlc.compiler.build.RuntimeLayers;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the command is installed: {@code lib} with the compiler's jars, {@code base} with the jars
 * that jobs are made from.
 *
 * @param home the folder with both
 */
record Installation(Path home) {
  /** Names another home; the launcher sets it. */
  private static final String HOME = "sqlc.home";

  /** That of the running command. */
  static Installation find() {
    String home = System.getProperty(HOME);
    if (home != null) {
      return new Installation(Path.of(home));
    }
    try {
      // <home>/lib/sqlc-compiler.jar
      Path jar =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path library = jar.toAbsolutePath().getParent();
      Path parent = library == null ? null : library.getParent();
      return new Installation(parent == null ? Path.of("") : parent);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  RuntimeLayers layers() {
    return RuntimeLayers.in(home.resolve("base"));
  }
}
