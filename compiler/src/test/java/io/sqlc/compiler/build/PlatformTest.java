package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the jars of the libraries themselves, so that a new version cannot move things. */
class PlatformTest {
  @Test
  void namesAreFoundAgain() {
    for (Platform platform : Platform.values()) {
      assertEquals(platform, Platform.of(platform.label()));
    }
    assertEquals("linux-x86_64-musl", Platform.LINUX_X86_64_MUSL.label());
  }

  @Test
  void unknownNamesAreAnsweredWithNearOnesOrAll() {
    assertEquals(
        "unknown platform 'linux-x86-64'; did you mean linux-x86_64?", refusal("linux-x86-64"));
    assertTrue(refusal("beos").contains("there are linux-x86_64, linux-x86_64-musl, "));
  }

  private static String refusal(String name) {
    return assertThrows(IllegalArgumentException.class, () -> Platform.of(name)).getMessage();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void eachPlatformKeepsOneFileOfEachLibrary(Platform platform) throws IOException {
    assertEquals(1, kept("org.rocksdb.RocksDB", platform).size());
    assertEquals(1, kept("com.github.luben.zstd.Zstd", platform).size());
    assertEquals(1, kept("org.xerial.snappy.Snappy", platform).size());
    int lz4 = platform == Platform.LINUX_RISCV64 ? 0 : 1;
    assertEquals(lz4, kept("net.jpountz.lz4.LZ4Factory", platform).size());
  }

  @Test
  void severalPlatformsKeepTheFilesOfAll() throws IOException {
    Set<Platform> both = EnumSet.of(Platform.LINUX_AARCH64, Platform.WINDOWS_X86_64);
    List<String> kept = nativeFiles("org.rocksdb.RocksDB", new NativeLibraries(both));
    assertEquals(
        Set.of("librocksdbjni-linux-aarch64.so", "librocksdbjni-win64.dll"), Set.copyOf(kept));
  }

  @Test
  void withoutPlatformsNothingIsLeftOut() throws IOException {
    NativeLibraries all = new NativeLibraries(Set.of());
    assertTrue(nativeFiles("org.rocksdb.RocksDB", all).size() > 10);
  }

  @ParameterizedTest
  @CsvSource({
    "org/rocksdb/RocksDB.class",
    "net/jpountz/util/Native.class",
    "org/xerial/snappy/SnappyLoader.class",
    "linux/notes.txt",
    "win/Win.class",
    "com/example/linux/amd64/libzstd-jni-1.so"
  })
  void otherEntriesStay(String entry) {
    assertFalse(new NativeLibraries(Set.of(Platform.LINUX_X86_64)).leavesOut(entry));
  }

  private static List<String> kept(String library, Platform platform) throws IOException {
    return nativeFiles(library, new NativeLibraries(Set.of(platform)));
  }

  /** The native files of the library's jar that stay in. */
  private static List<String> nativeFiles(String library, NativeLibraries libraries)
      throws IOException {
    try (JarFile jar = new JarFile(jarOf(library))) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.matches(".*\\.(so|a|dll|dylib|jnilib)"))
          .filter(name -> !libraries.leavesOut(name))
          .toList();
    }
  }

  private static File jarOf(String type) {
    try {
      Class<?> found = Class.forName(type, false, PlatformTest.class.getClassLoader());
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
