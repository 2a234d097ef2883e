package io.sqlc.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code sqlc} command, as the launcher starts it. */
final class Command {
  private static final Path HOME = Path.of(System.getProperty("test.sqlc.home"));

  private Command() {}

  /** Runs the command in a folder; fails unless its exit code is zero. */
  static void run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-cp");
    line.add(HOME.resolve("lib/*") + java.io.File.pathSeparator + HOME.resolve("base/*"));
    line.add("-Dsqlc.home=" + HOME);
    line.add("io.sqlc.compiler.cli.Sqlc");
    Stream.of(arguments).forEach(line::add);
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new AssertionError("sqlc ended with " + code + ":\n" + output);
    }
  }
}
