package io.sqlc.compiler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path folder;

  @Test
  void readsAFolderSortedWithoutHiddenFoldersAndTarget() throws IOException {
    write("b.sql", "b");
    write("a/z.SQL", "z");
    write("a.sql", "a");
    write("notes.txt", "no");
    write(".git/hidden.sql", "no");
    write("target/copy.sql", "no");
    assertEquals(List.of("a.sql", "a/z.SQL", "b.sql"), names(read(".")));
  }

  @Test
  void readsTheMavenFolderWhereThereIsOne() throws IOException {
    write("elsewhere.sql", "no");
    write("src/main/sql/in.sql", "in");
    assertEquals(List.of("src/main/sql/in.sql"), names(read(".")));
  }

  @Test
  void readsAFileOnceAndWhateverItsName() throws IOException {
    write("query.txt", "SELECT");
    SourceSet set = read("query.txt", "./query.txt");
    assertEquals(List.of("query.txt"), names(set));
    assertEquals("SELECT", set.files().get(0).text());
  }

  @Test
  void dropsAByteOrderMark() throws IOException {
    write("bom.sql", "\uFEFFSELECT");
    assertEquals("SELECT", read("bom.sql").files().get(0).text());
  }

  @Test
  void tellsWhereAFileIsNotUtf8() throws IOException {
    byte[] bytes = "\uFEFFone\nté?o".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xE9;
    Files.write(folder.resolve("latin.sql"), bytes);
    SourceProblem.NotUtf8 problem =
        assertInstanceOf(SourceProblem.NotUtf8.class, onlyProblem(read("latin.sql")));
    assertEquals("latin.sql:2:3", problem.place().toString());
    assertEquals(10, problem.byteOffset());
    assertEquals(0xE9, problem.firstByte());
  }

  @Test
  void tellsOfTruncatedUtf8AtTheEnd() throws IOException {
    Files.write(folder.resolve("cut.sql"), new byte[] {'a', (byte) 0xE2, (byte) 0x82});
    SourceProblem.NotUtf8 problem =
        assertInstanceOf(SourceProblem.NotUtf8.class, onlyProblem(read("cut.sql")));
    assertEquals(1, problem.byteOffset());
  }

  @Test
  void tellsOfMissingPathsAndEmptyFolders() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertEquals(
        List.of(new SourceProblem.Missing("nowhere.sql"), new SourceProblem.NoSqlFiles("empty")),
        read("nowhere.sql", "empty").problems());
  }

  @Test
  void tellsOfADanglingLink() throws IOException {
    write("good.sql", "x");
    Files.createSymbolicLink(folder.resolve("bad.sql"), folder.resolve("gone"));
    SourceSet set = read(".");
    assertEquals(List.of("good.sql"), names(set));
    assertInstanceOf(SourceProblem.Unreadable.class, onlyProblem(set));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SourceSet read(String... paths) {
    return SourceReader.read(List.of(paths).stream().map(Path::of).toList(), folder);
  }

  private static List<String> names(SourceSet set) {
    return set.files().stream().map(SourceFile::name).toList();
  }

  private static SourceProblem onlyProblem(SourceSet set) {
    assertTrue(set.problems().size() == 1, () -> "problems: " + set.problems());
    return set.problems().get(0);
  }
}
