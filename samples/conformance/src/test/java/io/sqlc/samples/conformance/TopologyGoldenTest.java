package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code .sql} file of the folder gives the topology of the {@code .topology} file beside it.
 * The names in it are promises: a change of one is a loss of state for users.
 */
class TopologyGoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "topologies");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir private Path state;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aScriptGivesItsTopology(Path file) throws Exception {
    String actual =
        CompiledSql.topology(
                CompiledSql.job(Files.readString(file)), CompiledSql.config(state), new Troubles())
            .describe()
            .toString();
    Path golden =
        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.sql$", ".topology"));
    if (UPDATE) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.exists(golden) ? Files.readString(golden) : "", actual, golden.toString());
  }
}
