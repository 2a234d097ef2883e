package io.sqlc.samples.benchmarks.process;

import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.samples.benchmarks.GeneratedCode;
import io.sqlc.samples.benchmarks.Scenario;
import io.sqlc.samples.benchmarks.handwritten.HandWrittenJob;
import java.nio.file.Path;
import java.util.List;

/** One of the two jobs that do a scenario's work. */
enum Candidate {
  GENERATED,
  HAND_WRITTEN;

  String label() {
    return this == GENERATED ? "generated" : "hand-written";
  }

  /** The jar of a generated job. */
  static Path jar(Path folder, Scenario scenario) {
    return folder.resolve(scenario.label() + ".jar");
  }

  /** Makes what is to be started. */
  static void prepare(Scenario scenario, Path folder, RuntimeLayers layers) {
    GeneratedCode.of(scenario.label()).writeJar(jar(folder, scenario), layers);
  }

  /** The command line that runs the job. */
  List<String> command(Scenario scenario, Path folder, Path settings, List<String> jvm) {
    return switch (this) {
      case GENERATED ->
          Java.command(
              jvm, "-jar", jar(folder, scenario).toString(), "--config", settings.toString());
      case HAND_WRITTEN ->
          Java.command(
              jvm,
              "-cp",
              Java.classPath(),
              HandWrittenJob.class.getName(),
              scenario.label(),
              settings.toString());
    };
  }
}
