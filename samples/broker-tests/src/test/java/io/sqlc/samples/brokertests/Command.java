package io.sqlc.samples.brokertests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The programs behind the launcher script, from the folder that the build has laid down. */
final class Command {
  private static final Path COMPILER = Path.of("..", "..", "compiler", "target", "sqlc-home");
  private static final Path QUICKSTART = Path.of("..", "quickstart-runner", "target", "home");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Command() {}

  /** {@code ./sqlc compile SQL -o JAR OPTIONS}. */
  static void compile(Path sql, Path jar, String... options) throws Exception {
    Path log = jar.resolveSibling("compile.log");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            "-cp",
            all(COMPILER.resolve("lib")) + File.pathSeparator + all(COMPILER.resolve("base")),
            "io.sqlc.compiler.cli.Sqlc",
            "compile",
            sql.toString(),
            "-o",
            jar.toString()));
    arguments.addAll(List.of(options));
    try (Program program = Program.java(log, arguments)) {
      if (program.awaitEnd(PATIENCE) != 0) {
        throw new AssertionError("cannot compile " + sql + ":\n" + program.text());
      }
    }
  }

  /** {@code ./sqlc quickstart OPTIONS} with a folder of its own for temporary files. */
  static Program quickstart(Path log, Path temporary, List<String> options) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Djava.io.tmpdir=" + temporary);
    arguments.addAll(List.of("-cp", all(QUICKSTART.resolve("lib"))));
    arguments.add("io.sqlc.samples.quickstart.Quickstart");
    arguments.addAll(options);
    return Program.java(log, arguments);
  }

  private static String all(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AssertionError(folder.toAbsolutePath() + " is missing: run mvn verify with -am");
    }
    return folder.resolve("*").toString();
  }
}
