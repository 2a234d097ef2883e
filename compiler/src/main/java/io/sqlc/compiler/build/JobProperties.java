package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.RuntimeLayer;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What packing needs to know of a job besides its classes. Lies beside the classes as the resource
 * {@value #ENTRY}, so that it survives from one Maven goal to the next.
 *
 * @param applicationId the job's default application id
 * @param mainClass the class with {@code main}
 * @param layers the libraries that the jar must carry besides the base
 */
public record JobProperties(String applicationId, String mainClass, Set<RuntimeLayer> layers) {
  /** The resource's name. */
  public static final String ENTRY = "META-INF/sqlc/job.properties";

  private static final String APPLICATION_ID = "application.id";
  private static final String MAIN_CLASS = "main.class";
  private static final String LAYERS = "layers";

  public JobProperties {
    Objects.requireNonNull(applicationId, "applicationId");
    Objects.requireNonNull(mainClass, "mainClass");
    layers = Set.copyOf(layers);
  }

  /** A job that needs at most RocksDB. */
  public JobProperties(String applicationId, String mainClass, boolean stateful) {
    this(applicationId, mainClass, stateful ? Set.of(RuntimeLayer.ROCKSDB) : Set.of());
  }

  /** Those of a generated job. */
  public static JobProperties of(GeneratedJob job) {
    return new JobProperties(job.applicationId(), job.mainClass(), job.layers());
  }

  /** Reads the file; a missing key is an {@link IOException}. */
  public static JobProperties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      properties.load(in);
    }
    return new JobProperties(
        required(file, properties, APPLICATION_ID),
        required(file, properties, MAIN_CLASS),
        layers(file, required(file, properties, LAYERS)));
  }

  private static Set<RuntimeLayer> layers(Path file, String names) throws IOException {
    Set<RuntimeLayer> layers = EnumSet.noneOf(RuntimeLayer.class);
    for (String name : names.isEmpty() ? List.<String>of() : List.of(names.split(",", -1))) {
      try {
        layers.add(RuntimeLayer.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " names the unknown layer " + name, e);
      }
    }
    return layers;
  }

  /** The file's content: always the same bytes for the same job. */
  public byte[] toBytes() {
    Properties properties = new Properties();
    properties.setProperty(APPLICATION_ID, applicationId);
    properties.setProperty(MAIN_CLASS, mainClass);
    properties.setProperty(
        LAYERS, layers.stream().sorted().map(RuntimeLayer::name).collect(Collectors.joining(",")));
    StringWriter out = new StringWriter();
    try {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Without the comment, which tells the time; what is not ASCII has been escaped.
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String required(Path file, Properties properties, String key) throws IOException {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IOException(file + " has no " + key);
    }
    return value;
  }
}
