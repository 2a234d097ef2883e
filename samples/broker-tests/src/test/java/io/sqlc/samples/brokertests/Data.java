package io.sqlc.samples.brokertests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The records of samples/quickstart: lines of a key, a tab and a value. */
final class Data {
  private static final Path FOLDER = Path.of("..", "quickstart", "data");

  private Data() {}

  static List<String> customers() throws IOException {
    return Files.readAllLines(FOLDER.resolve("customers.tsv"));
  }

  static List<String> payments() throws IOException {
    return Files.readAllLines(FOLDER.resolve("payments.tsv"));
  }

  /** What must be on a topic after all of them. */
  static List<String> expected(String topic) throws IOException {
    return Files.readAllLines(FOLDER.resolve("expected").resolve(topic + ".tsv"));
  }
}
