package io.sqlc.compiler.build;

import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The jars that a job's jar is made from.
 *
 * @param base what every job carries: runtime-support, Kafka's clients and Streams, a logger
 * @param libraries what some jobs carry too
 */
public record RuntimeLayers(Path base, Map<RuntimeLayer, Path> libraries) {
  public RuntimeLayers {
    libraries = Map.copyOf(libraries);
  }

  /** Those of jobs that need at most RocksDB. */
  public RuntimeLayers(Path base, Path rocksDb) {
    this(base, Map.of(RuntimeLayer.ROCKSDB, rocksDb));
  }

  /** Those in a folder where each library's jar is called as its artifact. */
  public static RuntimeLayers in(Path folder) {
    Map<RuntimeLayer, Path> libraries = new EnumMap<>(RuntimeLayer.class);
    for (RuntimeLayer layer : RuntimeLayer.values()) {
      libraries.put(layer, folder.resolve(layer.artifact() + ".jar"));
    }
    return new RuntimeLayers(folder.resolve("sqlc-runtime-support-base.jar"), libraries);
  }

  /** The layers of one job; throws {@link DiagnosticException} where a file is missing. */
  public List<Path> of(JobProperties job) {
    List<Path> layers = new ArrayList<>();
    layers.add(base);
    job.layers().stream()
        .sorted()
        .forEach(
            layer -> layers.add(libraries.getOrDefault(layer, Path.of(layer.artifact() + ".jar"))));
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
