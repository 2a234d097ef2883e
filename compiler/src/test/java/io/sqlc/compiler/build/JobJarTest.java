package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobJarTest {
  private static final JobProperties STATELESS =
      new JobProperties("fraud", "com.example.FraudJob", false);
  private static final JobProperties STATEFUL =
      new JobProperties("fraud", "com.example.FraudJob", true);
  private static final Map<String, byte[]> OWN =
      Map.of("com/example/Z.class", bytes("zzz"), "com/example/FraudJob.class", bytes("class"));

  @TempDir Path folder;
  private RuntimeLayers layers;
  private JobJar jobJar;

  @BeforeEach
  void layers() throws IOException {
    Path base = folder.resolve("base.jar");
    zip(base, "META-INF/LICENSE", "base licence", "lib/A.class", "A".repeat(10_000), "b", "base b");
    Path rocksDb = folder.resolve("rocksdb.jar");
    zip(
        rocksDb,
        "META-INF/MANIFEST.MF",
        "Manifest-Version: 1.0\n",
        "b",
        "other b",
        "librocksdbjni-linux64.so",
        "native",
        "librocksdbjni-win64.dll",
        "native of Windows");
    layers = new RuntimeLayers(base, rocksDb);
    jobJar = new JobJar(layers);
  }

  @Test
  void packsManifestFirstThenLayersThenOwnEntriesSorted() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    jobJar.write(jar, STATELESS, OWN);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals(
          List.of(
              "META-INF/MANIFEST.MF",
              "META-INF/LICENSE",
              "lib/A.class",
              "b",
              "META-INF/sqlc/job.properties",
              "com/example/FraudJob.class",
              "com/example/Z.class"),
          file.stream().map(JarEntry::getName).toList());
      assertEquals(
          "com.example.FraudJob", file.getManifest().getMainAttributes().getValue("Main-Class"));
      assertEquals("A".repeat(10_000), content(file, "lib/A.class"));
      assertEquals("class", content(file, "com/example/FraudJob.class"));
      assertEquals(
          "application.id=fraud\nlayers=\nmain.class=com.example.FraudJob\n",
          content(file, JobProperties.ENTRY));
    }
  }

  @Test
  void codeOfOthersHidesNeitherTheRuntimeNorTheJob() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    Map<String, byte[]> others =
        Map.of(
            "META-INF/MANIFEST.MF", bytes("their manifest"),
            "lib/A.class", bytes("their A"),
            "com/example/Z.class", bytes("their Z"),
            "com/example/Theirs.class", bytes("theirs"));
    jobJar.write(jar, STATELESS, OWN, others);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("A".repeat(10_000), content(file, "lib/A.class"));
      assertEquals("zzz", content(file, "com/example/Z.class"));
      assertEquals("theirs", content(file, "com/example/Theirs.class"));
      assertEquals(8, file.size());
    }
  }

  @Test
  void canBeReadAsAStreamToo() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    jobJar.write(jar, STATEFUL, OWN);
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
      assertEquals(
          "com.example.FraudJob", in.getManifest().getMainAttributes().getValue("Main-Class"));
      int entries = 0;
      while (in.getNextJarEntry() != null) {
        in.readAllBytes();
        entries++;
      }
      assertEquals(8, entries);
    }
  }

  @Test
  void addsTheRocksDbLayerToJobsWithStateAndKeepsTheFirstOfEqualNames() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    jobJar.write(jar, STATEFUL, OWN);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("native", content(file, "librocksdbjni-linux64.so"));
      assertEquals("base b", content(file, "b"));
    }
  }

  @Test
  void leavesOutNativeCodeOfOtherPlatforms() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    new JobJar(layers, Set.of(Platform.LINUX_X86_64)).write(jar, STATEFUL, OWN);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("native", content(file, "librocksdbjni-linux64.so"));
      assertNull(file.getEntry("librocksdbjni-win64.dll"));
      assertEquals("base b", content(file, "b"));
    }
  }

  @Test
  void ownEntriesHideThoseOfTheLayersButNotTheManifest() throws IOException {
    Path jar = folder.resolve("fraud.jar");
    Map<String, byte[]> own = Map.of("b", bytes("mine"), "META-INF/MANIFEST.MF", bytes("bad"));
    jobJar.write(jar, STATELESS, own);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("mine", content(file, "b"));
      assertEquals(
          "com.example.FraudJob", file.getManifest().getMainAttributes().getValue("Main-Class"));
      assertEquals(1, file.stream().filter(e -> e.getName().equals("b")).count());
    }
  }

  @Test
  void givesTheSameBytesForTheSameInput() throws IOException {
    jobJar.write(folder.resolve("one.jar"), STATEFUL, OWN);
    jobJar.write(folder.resolve("two.jar"), STATEFUL, new java.util.TreeMap<>(OWN));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.jar")),
        Files.readAllBytes(folder.resolve("two.jar")));
  }

  @Test
  void wrapsLongMainClassNamesInTheManifest() throws IOException {
    String mainClass = "com.example." + "verylong.".repeat(20) + "Größe";
    Path jar = folder.resolve("fraud.jar");
    jobJar.write(jar, new JobProperties("fraud", mainClass, false), OWN);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals(mainClass, file.getManifest().getMainAttributes().getValue("Main-Class"));
    }
  }

  @Test
  void replacesAFileBehindASymbolicLink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.jar"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), real);
    jobJar.write(link, STATELESS, OWN);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.size(real) > 100);
  }

  @Test
  void refusesAFolderAsOutput() throws IOException {
    Path output = Files.createDirectory(folder.resolve("fraud"));
    assertFails(DiagnosticCode.BUILD_OUTPUT_IS_FOLDER, jobJar, output);
  }

  @Test
  void refusesAnOutputBelowAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertFails(DiagnosticCode.BUILD_OUTPUT_UNWRITABLE, jobJar, file.resolve("fraud.jar"));
  }

  @Test
  void leavesNothingBehindInAFolderThatCannotBeWritten() throws IOException {
    Path output = Files.createDirectory(folder.resolve("closed"));
    assumeFalse(!output.toFile().setWritable(false) || Files.isWritable(output), "runs as root");
    assertFails(DiagnosticCode.BUILD_OUTPUT_UNWRITABLE, jobJar, output.resolve("fraud.jar"));
    assertEquals(List.of(), filesIn(output));
  }

  @Test
  void aFullDiskLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("fraud.jar"), "old");
    DiagnosticException thrown =
        assertThrows(
            DiagnosticException.class,
            () ->
                NewFile.write(
                    file,
                    out -> {
                      throw new IOException("No space left on device");
                    }));
    assertTrue(thrown.getMessage().contains("No space left on device"), thrown.getMessage());
    assertEquals("old", Files.readString(file));
    assertFalse(filesIn(folder).stream().anyMatch(name -> name.endsWith(".tmp")));
  }

  @Test
  void saysThatALayerIsMissingOrDamaged() throws IOException {
    Path damaged =
        Files.writeString(folder.resolve("damaged.jar"), "no jar at all, but long enough");
    Path output = folder.resolve("fraud.jar");
    assertFails(
        DiagnosticCode.BUILD_RUNTIME_MISSING,
        new JobJar(new RuntimeLayers(damaged, damaged)),
        output);
    Path missing = folder.resolve("missing.jar");
    assertFails(
        DiagnosticCode.BUILD_RUNTIME_MISSING,
        new JobJar(new RuntimeLayers(missing, missing)),
        output);
    assertFalse(Files.exists(output));
  }

  private static void assertFails(DiagnosticCode code, JobJar jar, Path output) {
    DiagnosticException thrown =
        assertThrows(DiagnosticException.class, () -> jar.write(output, STATELESS, OWN));
    assertEquals(code, thrown.diagnostics().get(0).code());
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String content(JarFile file, String name) throws IOException {
    try (InputStream in = file.getInputStream(file.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void zip(Path file, String... namesAndContents) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[i]));
        out.write(bytes(namesAndContents[i + 1]));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
