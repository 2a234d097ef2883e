package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** Builds that cannot succeed, for the pages of their diagnostics. */
public final class BuildFailures {
  private static final JobProperties JOB = new JobProperties("fraud", "fraud.Fraud", false);

  private BuildFailures() {}

  public static List<Diagnostic> noJdk() {
    return failure(() -> ClassCompiler.of(null, List.of()));
  }

  public static List<Diagnostic> generatedCode() {
    JavaFile wrong = new JavaFile("fraud/Fraud.java", "class Fraud { int limit = \"1000\"; }\n");
    return failure(() -> ClassCompiler.of(List.of()).compile(List.of(wrong)));
  }

  public static List<Diagnostic> outputIsFolder(Path folder) throws IOException {
    Files.createDirectory(folder.resolve("out"));
    return failure(() -> NewFile.write(folder.resolve("out"), new byte[0]));
  }

  public static List<Diagnostic> outputUnwritable(Path folder) throws IOException {
    Files.createFile(folder.resolve("out"));
    return failure(() -> NewFile.write(folder.resolve("out/fraud.jar"), new byte[0]));
  }

  public static List<Diagnostic> folderNotOurs(Path folder) throws IOException {
    Files.createDirectory(folder.resolve("photos"));
    Files.createFile(folder.resolve("photos/cat.jpg"));
    MavenProject project = new MavenProject(folder.resolve("photos"), Versions.read());
    GeneratedJob job = new GeneratedJob("fraud", "fraud.Fraud", List.of(), false);
    return failure(() -> project.write(job, "com.example", List.of(), List.of(), false));
  }

  public static List<Diagnostic> runtimeMissing(Path folder) {
    Path base = folder.resolve("base/sqlc-runtime-support-base.jar");
    JobJar jar = new JobJar(new RuntimeLayers(base, folder.resolve("base/rocksdbjni.jar")));
    return failure(() -> jar.write(folder.resolve("fraud.jar"), JOB, Map.of()));
  }

  public static List<Diagnostic> jobMissing(Path folder) {
    return failure(() -> new ClassFolder(folder.resolve("target/classes")).job());
  }

  private static List<Diagnostic> failure(Executable work) {
    return Assertions.assertThrows(DiagnosticException.class, work).diagnostics();
  }
}
