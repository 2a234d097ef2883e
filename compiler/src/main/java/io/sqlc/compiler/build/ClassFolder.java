package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with the classes and resources of a compiled job, such as Maven leaves it.
 *
 * @param folder {@code target/classes}
 */
public record ClassFolder(Path folder) {

  /** The job in it; throws {@link DiagnosticException} where there is none. */
  public JobProperties job() {
    Path file = folder.resolve(JobProperties.ENTRY);
    if (!Files.isRegularFile(file)) {
      throw new DiagnosticException(
          Diagnostic.error(
                  DiagnosticCode.BUILD_JOB_MISSING, null, "there is no compiled job in " + folder)
              .note("the file " + JobProperties.ENTRY + " is missing there")
              .help("let the goal 'compile' of sqlc-maven-plugin run before 'jar'"));
    }
    try {
      return JobProperties.read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Every file by the name of its entry in a jar. */
  public SortedMap<String, byte[]> entries() {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        entries.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return entries;
  }

  private static DiagnosticException unreadable(Path path, IOException e) {
    return new DiagnosticException(
        Diagnostic.error(
                DiagnosticCode.BUILD_JOB_MISSING,
                null,
                "cannot read " + path + ": " + e.getMessage())
            .help("run 'mvn clean package'"));
  }
}
