package io.sqlc.samples.brokertests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The programs behind the launcher script, from the folder that the build has laid down. */
final class Command {
  private static final Path HOME = Path.of("..", "quickstart-runner", "target", "home");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Command() {}

  /** {@code ./sqlc compile samples/quickstart -o JAR}. */
  static void compileSample(Path jar) throws Exception {
    Path log = jar.resolveSibling("compile.log");
    List<String> arguments =
        List.of(
            "io.sqlc.compiler.cli.Sqlc",
            "compile",
            Path.of("..", "quickstart").toString(),
            "-o",
            jar.toString());
    try (Program program = run(log, arguments)) {
      if (program.awaitEnd(PATIENCE) != 0) {
        throw new AssertionError("cannot compile samples/quickstart:\n" + program.text());
      }
    }
  }

  /** {@code ./sqlc quickstart OPTIONS} with a folder of its own for temporary files. */
  static Program quickstart(Path log, Path temporary, List<String> options) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Djava.io.tmpdir=" + temporary);
    arguments.add("io.sqlc.samples.quickstart.Quickstart");
    arguments.addAll(options);
    return run(log, arguments);
  }

  private static Program run(Path log, List<String> arguments) throws IOException {
    if (!Files.isDirectory(HOME)) {
      throw new AssertionError(HOME.toAbsolutePath() + " is missing: run mvn verify with -am");
    }
    List<String> all = new ArrayList<>(List.of("-cp", HOME.resolve("lib").resolve("*").toString()));
    all.addAll(arguments);
    return Program.java(log, all);
  }
}
