package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob;
import java.nio.file.Path;

/** The resource that describes a job to the goal that packs it. */
public final class JobResource {
  private JobResource() {}

  /**
   * Writes it below a folder of resources.
   *
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException when it cannot be written
   */
  public static void write(Path folder, GeneratedJob job) {
    NewFile.write(folder.resolve(JobProperties.ENTRY), JobProperties.of(job).toBytes());
  }
}
