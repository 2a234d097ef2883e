package io.sqlc.samples.quickstart;

import io.sqlc.samples.localkafka.TemporaryFolder;
import java.nio.file.Path;

/** The temporary folder of one run: the job's jar, settings, state and log. */
record Workspace(TemporaryFolder folder) implements AutoCloseable {

  static Workspace create() {
    return new Workspace(TemporaryFolder.create("sqlc-quickstart-"));
  }

  Path jar() {
    return folder.path().resolve("fraud.jar");
  }

  Path settings() {
    return folder.path().resolve("fraud.properties");
  }

  Path state() {
    return folder.path().resolve("state");
  }

  Path log() {
    return folder.path().resolve("fraud.log");
  }

  @Override
  public void close() {
    folder.close();
  }
}
