package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars that a job's jar is made from.
 *
 * @param base what every job carries: runtime-support, Kafka's clients and Streams, a logger
 * @param rocksDb what a job with state carries too
 */
public record RuntimeLayers(Path base, Path rocksDb) {

  /** The layers of one job; throws {@link DiagnosticException} where a file is missing. */
  public List<Path> of(JobProperties job) {
    List<Path> layers = job.stateful() ? List.of(base, rocksDb) : List.of(base);
    for (Path layer : layers) {
      if (!Files.isRegularFile(layer)) {
        throw new DiagnosticException(
            Diagnostic.error(
                    DiagnosticCode.BUILD_RUNTIME_MISSING,
                    null,
                    "the installation is not complete: there is no " + layer)
                .help("build or install sqlc again"));
      }
    }
    return layers;
  }
}
