package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with the generated sources of a job. */
public final class SourceFolder {
  private final Path folder;

  /** The folder; it is made when it is written to. */
  public SourceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the job's sources and leaves other files alone. Files that are equal already are not
   * touched.
   *
   * @throws DiagnosticException when one cannot be written
   */
  public void write(GeneratedJob job) {
    for (JavaFile file : job.files()) {
      NewFile.write(folder.resolve(file.path()), file.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** As {@link #write}, and deletes every other file: the folder belongs to the compiler. */
  public void replaceWith(GeneratedJob job) {
    write(job);
    Set<Path> kept =
        job.files().stream()
            .map(file -> folder.resolve(file.path()).normalize())
            .collect(Collectors.toSet());
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> found = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : found) {
        boolean inUse = kept.stream().anyMatch(file -> file.startsWith(path.normalize()));
        if (!inUse && !path.equals(folder)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }
}
