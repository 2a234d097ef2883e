package io.sqlc.samples.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs like this one. */
final class Java {
  private Java() {}

  static List<String> command(List<String> options, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of(rest));
    return command;
  }

  /** The class path of this JVM. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }
}
