package io.sqlc.samples.benchmarks;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.build.JobJar;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.JobProperties;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;

/**
 * What {@code sqlc} makes of a SQL file of this module.
 *
 * @param job the generated sources
 * @param classes their classes by entry name
 */
public record GeneratedCode(GeneratedJob job, Map<String, byte[]> classes) {

  /**
   * Compiles the resource {@code <name>.sql} against what this JVM runs with.
   *
   * @throws IllegalStateException with all diagnostics where it does not compile
   */
  public static GeneratedCode of(String name) {
    String file = name + ".sql";
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile(file, resource(file))),
                    name,
                    JobNames.javaPackage(name),
                    Map.of(),
                    List.of()));
    if (result.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
      throw new IllegalStateException(
          "cannot compile "
              + file
              + ":\n"
              + new TextRenderer(Palette.PLAIN).render(result.diagnostics()));
    }
    GeneratedJob job = result.job().orElseThrow();
    return new GeneratedCode(job, ClassCompiler.of(classPath()).compile(job.files()));
  }

  /** Writes the standalone jar. */
  public void writeJar(Path jar, RuntimeLayers layers) {
    new JobJar(layers).write(jar, JobProperties.of(job), classes);
  }

  /** The classes, loaded. */
  public GeneratedClasses load() {
    return new GeneratedClasses(this);
  }

  /** What generated code calls, wherever this JVM has it from. */
  private static List<Path> classPath() {
    return Stream.of(Job.class, StreamsBuilder.class, Serde.class)
        .map(GeneratedCode::placeOf)
        .distinct()
        .toList();
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = GeneratedCode.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
