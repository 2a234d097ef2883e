package io.sqlc.compiler.build;

import com.samskivert.mustache.Mustache;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Maven project with the generated sources of a job, from which {@code mvn package} builds the
 * jar that the command builds.
 */
public final class MavenProject {
  private static final String TEMPLATES = "/io/sqlc/templates/maven-project/";

  /** Lists what the project was written with; by it the folder is known as one of ours. */
  private static final String OWN_FILES = ".sqlc-files";

  private final Path folder;
  private final Versions versions;

  /** The project's folder; it is made when it is written to. */
  public MavenProject(Path folder, Versions versions) {
    this.folder = folder;
    this.versions = versions;
  }

  /**
   * Writes the project, over an older one of ours too. Files that somebody else has added stay.
   *
   * @param sources the SQL files, laid down as documentation
   * @param functionJars the jars with user-defined functions
   * @param force whether to write into a folder that holds other files
   * @throws DiagnosticException when the folder is not ours or cannot be written
   */
  public void write(
      GeneratedJob job,
      String groupId,
      List<SourceFile> sources,
      List<Path> functionJars,
      boolean force) {
    FunctionDependencies functions = FunctionDependencies.of(functionJars, groupId);
    Set<String> before = filesWrittenBefore(force);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("pom.xml", bytes(pom(job, groupId, functions)));
    files.putAll(functions.files());
    files.put(".gitignore", bytes(template("gitignore")));
    files.put("src/main/resources/" + JobProperties.ENTRY, JobProperties.of(job).toBytes());
    for (JavaFile file : job.files()) {
      files.put("src/main/java/" + file.path(), bytes(file.text()));
    }
    for (SourceFile source : sources) {
      files.put(freeName("src/main/sql/", source.baseName(), files), bytes(source.text()));
    }
    files.put(OWN_FILES, bytes(String.join("\n", files.keySet()) + "\n"));
    files.forEach((name, content) -> NewFile.write(folder.resolve(name), content));
    before.removeAll(files.keySet());
    deleteAll(before);
  }

  private Set<String> filesWrittenBefore(boolean force) {
    Path list = folder.resolve(OWN_FILES);
    try {
      if (Files.isRegularFile(list)) {
        return new TreeSet<>(Files.readAllLines(list));
      }
      if (!force && Files.exists(folder) && !isEmptyFolder()) {
        throw new DiagnosticException(
            Diagnostic.error(
                    DiagnosticCode.BUILD_FOLDER_NOT_OURS,
                    null,
                    folder + " holds files that sqlc has not written")
                .help("choose an empty folder, or give --force to write there all the same"));
      }
      return new TreeSet<>();
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  private boolean isEmptyFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void deleteAll(Set<String> names) {
    for (String name : names) {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder.normalize())) {
        continue; // somebody has edited the list
      }
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw NewFile.unwritable(file, e);
      }
    }
  }

  private String pom(GeneratedJob job, String groupId, FunctionDependencies functions) {
    List<Map<String, String>> dependencies = new ArrayList<>(libraries(job));
    dependencies.addAll(functions.dependencies());
    Map<String, Object> values =
        Map.of(
            "libraries", dependencies,
            "hasFunctionRepository", !functions.files().isEmpty(),
            "groupId", groupId,
            "applicationId", job.applicationId(),
            "sqlcVersion", versions.sqlc(),
            "compilerPluginVersion", versions.compilerPlugin(),
            "jarPluginVersion", versions.jarPlugin(),
            "resourcesPluginVersion", versions.resourcesPlugin(),
            "surefirePluginVersion", versions.surefirePlugin());
    return Mustache.compiler().compile(template("pom.xml.mustache")).execute(values);
  }

  /** What generated code is compiled with besides the runtime, which brings RocksDB itself. */
  private List<Map<String, String>> libraries(GeneratedJob job) {
    List<Map<String, String>> libraries = new ArrayList<>();
    for (RuntimeLayer layer : RuntimeLayer.values()) {
      Optional<String> version =
          switch (layer) {
            case AVRO -> Optional.of(versions.avro());
            case PROTOBUF -> Optional.of(versions.protobuf());
            case ROCKSDB -> Optional.empty();
          };
      if (version.isPresent() && job.layers().contains(layer)) {
        libraries.add(
            Map.of("group", layer.group(), "artifact", layer.artifact(), "version", version.get()));
      }
    }
    return libraries;
  }

  /** Two SQL files of different folders may have the same name. */
  private static String freeName(String prefix, String name, Map<String, byte[]> taken) {
    String free = prefix + name;
    for (int i = 2; taken.containsKey(free); i++) {
      free = prefix + i + "-" + name;
    }
    return free;
  }

  private static String template(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            MavenProject.class.getResourceAsStream(TEMPLATES + name), TEMPLATES + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
