package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What packing needs to know of a job besides its classes. Lies beside the classes as the resource
 * {@value #ENTRY}, so that it survives from one Maven goal to the next.
 *
 * @param applicationId the job's default application id
 * @param mainClass the class with {@code main}
 * @param stateful whether the jar needs RocksDB
 */
public record JobProperties(String applicationId, String mainClass, boolean stateful) {
  /** The resource's name. */
  public static final String ENTRY = "META-INF/sqlc/job.properties";

  private static final String APPLICATION_ID = "application.id";
  private static final String MAIN_CLASS = "main.class";
  private static final String STATEFUL = "stateful";

  public JobProperties {
    Objects.requireNonNull(applicationId, "applicationId");
    Objects.requireNonNull(mainClass, "mainClass");
  }

  /** Those of a generated job. */
  public static JobProperties of(GeneratedJob job) {
    return new JobProperties(job.applicationId(), job.mainClass(), job.stateful());
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
        Boolean.parseBoolean(required(file, properties, STATEFUL)));
  }

  /** The file's content: always the same bytes for the same job. */
  public byte[] toBytes() {
    Properties properties = new Properties();
    properties.setProperty(APPLICATION_ID, applicationId);
    properties.setProperty(MAIN_CLASS, mainClass);
    properties.setProperty(STATEFUL, Boolean.toString(stateful));
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
