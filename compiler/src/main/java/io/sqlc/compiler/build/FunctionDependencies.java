package io.sqlc.compiler.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The jars with functions as a Maven project depends on them: by the coordinates that they say
 * themselves, or else from a repository within the project.
 *
 * @param dependencies group, artifact and version of each
 * @param files what is put into the project, by path
 */
record FunctionDependencies(List<Map<String, String>> dependencies, Map<String, byte[]> files) {
  FunctionDependencies {
    dependencies = List.copyOf(dependencies);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  static FunctionDependencies of(List<Path> jars, String groupId) {
    List<Map<String, String>> dependencies = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    for (Path jar : jars) {
      Optional<Map<String, String>> said = coordinates(JarEntries.of(jar));
      if (said.isPresent()) {
        dependencies.add(said.get());
      } else {
        dependencies.add(intoRepository(jar, groupId, files));
      }
    }
    return new FunctionDependencies(dependencies, files);
  }

  /** What Maven has left in a jar that it built; a jar of several artifacts says nothing. */
  private static Optional<Map<String, String>> coordinates(Map<String, byte[]> entries) {
    List<String> names =
        entries.keySet().stream()
            .filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
            .toList();
    if (names.size() != 1) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(entries.get(names.get(0))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> parts =
        Stream.of("groupId", "artifactId", "version")
            .map(key -> properties.getProperty(key, ""))
            .toList();
    return parts.stream().allMatch(part -> part.matches("[A-Za-z0-9_.-]+"))
        ? Optional.of(coordinates(parts.get(0), parts.get(1), parts.get(2)))
        : Optional.empty();
  }

  private static Map<String, String> intoRepository(
      Path jar, String groupId, Map<String, byte[]> files) {
    byte[] content;
    try {
      content = Files.readAllBytes(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String file = jar.getFileName().toString();
    String artifact = file.replaceFirst("\\.jar$", "").replaceAll("[^A-Za-z0-9_.-]", "-");
    // Maven keeps what it has once fetched: another jar needs another version.
    String version = "1-" + digest(content);
    String group = groupId + ".functions";
    String path =
        String.join("/", "functions", group.replace('.', '/'), artifact, version, artifact)
            + "-"
            + version;
    files.put(path + ".jar", content);
    files.put(
        path + ".pom",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </project>
        """
            .formatted(group, artifact, version)
            .getBytes(StandardCharsets.UTF_8));
    return coordinates(group, artifact, version);
  }

  private static String digest(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static Map<String, String> coordinates(String group, String artifact, String version) {
    return Map.of("group", group, "artifact", artifact, "version", version);
  }
}
