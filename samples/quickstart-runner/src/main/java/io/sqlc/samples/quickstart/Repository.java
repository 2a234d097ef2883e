package io.sqlc.samples.quickstart;

import io.sqlc.compiler.build.RuntimeLayers;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The clone of the repository in which the command runs. */
record Repository(Path root) {

  /** The one that this class was built in. */
  static Repository find() {
    Path place = codeSource();
    for (Path folder = place; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(sampleIn(folder))) {
        return new Repository(folder);
      }
    }
    throw new QuickstartFailure(
        "cannot find samples/quickstart above "
            + place
            + "; the quickstart runs inside a clone of the repository");
  }

  /** The project that is shown. */
  Sample sample() {
    return new Sample(sampleIn(root));
  }

  /** What the build has laid down to make jobs from. */
  RuntimeLayers layers() {
    String given = System.getProperty("sqlc.home");
    Path home =
        given == null
            ? root.resolve("compiler").resolve("target").resolve("sqlc-home")
            : Path.of(given);
    Path base = home.resolve("base");
    return new RuntimeLayers(
        base.resolve("sqlc-runtime-support-base.jar"), base.resolve("rocksdbjni.jar"));
  }

  private static Path sampleIn(Path root) {
    return root.resolve("samples").resolve("quickstart");
  }

  private static Path codeSource() {
    try {
      return Path.of(Repository.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
