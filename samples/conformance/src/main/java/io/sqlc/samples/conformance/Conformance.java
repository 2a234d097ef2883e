package io.sqlc.samples.conformance;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** Runs a folder of cases and writes the report. */
final class Conformance {
  private final ConformanceSettings settings;
  private final Function<CompileRequest, CompileResult> compiler;
  private final PrintStream out;

  Conformance(
      ConformanceSettings settings,
      Function<CompileRequest, CompileResult> compiler,
      PrintStream out) {
    this.settings = settings;
    this.compiler = compiler;
    this.out = out;
  }

  /** Runs with the settings of the system properties; the exit code tells whether all is well. */
  public static void main(String[] args) throws Exception {
    ConformanceSettings settings = ConformanceSettings.of(System.getProperties());
    Compiler compiler = new Compiler();
    List<String> problems = new Conformance(settings, compiler::compile, System.out).run();
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  /** Runs the cases; returns what does not agree with the checked-in list, in words. */
  List<String> run() throws IOException, InterruptedException {
    if (!Files.isDirectory(settings.cases())) {
      out.println("conformance: no folder " + settings.cases() + ", so no case runs");
      return List.of();
    }
    List<ConformanceCase> cases =
        CaseReader.readFolder(settings.cases()).stream()
            .filter(
                c ->
                    settings.only().isEmpty()
                        || settings.only().get().matcher(c.file() + "/" + c.name()).find())
            .toList();
    long start = System.nanoTime();
    String classPath = System.getProperty("java.class.path");
    List<CaseResult> results =
        ParallelRun.run(
            cases, settings.workers(), () -> new Worker(compiler, classPath, settings.limit()));
    Report.write(settings.report(), results);
    out.print(Report.summary(results));
    out.printf(
        "conformance: %d s; report in %s%n",
        (System.nanoTime() - start) / 1_000_000_000, settings.report());
    if (settings.ratchet().isEmpty()) {
      return List.of();
    }
    Ratchet ratchet = new Ratchet(settings.ratchet().get());
    if (settings.update()) {
      ratchet.update(results);
      out.println("conformance: wrote " + settings.ratchet().get());
      return List.of();
    }
    return ratchet.disagreements(results);
  }
}
