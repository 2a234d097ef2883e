package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.NearNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A system on which a job may run. RocksDB and the compression libraries bring native code for all
 * of them; a jar can be limited to some.
 */
public enum Platform {
  LINUX_X86_64("linux64.so", "linux/amd64", "linux/amd64", "Linux/x86_64"),
  LINUX_X86_64_MUSL("linux64-musl.so", "linux/amd64", "linux/amd64", "Linux/x86_64"),
  LINUX_AARCH64("linux-aarch64.so", "linux/aarch64", "linux/aarch64", "Linux/aarch64"),
  LINUX_AARCH64_MUSL("linux-aarch64-musl.so", "linux/aarch64", "linux/aarch64", "Linux/aarch64"),
  LINUX_PPC64LE("linux-ppc64le.so", "linux/ppc64le", "linux/ppc64le", "Linux/ppc64le"),
  LINUX_PPC64LE_MUSL("linux-ppc64le-musl.so", "linux/ppc64le", "linux/ppc64le", "Linux/ppc64le"),
  LINUX_S390X("linux-s390x.so", "linux/s390x", "linux/s390x", "Linux/s390x"),
  LINUX_S390X_MUSL("linux-s390x-musl.so", "linux/s390x", "linux/s390x", "Linux/s390x"),
  /** LZ4 has no native code for it and takes its Java code. */
  LINUX_RISCV64("linux-riscv64.so", "linux/riscv64", "linux/riscv64", "Linux/riscv64"),
  MACOS_X86_64("osx-x86_64.jnilib", "darwin/x86_64", "darwin/x86_64", "Mac/x86_64"),
  MACOS_AARCH64("osx-arm64.jnilib", "darwin/aarch64", "darwin/aarch64", "Mac/aarch64"),
  WINDOWS_X86_64("win64.dll", "win/amd64", "windows/amd64", "Windows/x86_64");

  private final String rocksDb;
  private final String zstd;
  private final String lz4;
  private final String snappy;

  Platform(String rocksDb, String zstd, String lz4, String snappy) {
    this.rocksDb = NativeLibraries.ROCKSDB + rocksDb;
    this.zstd = zstd + "/" + NativeLibraries.ZSTD;
    this.lz4 = NativeLibraries.LZ4 + lz4 + "/";
    this.snappy = NativeLibraries.SNAPPY + snappy + "/";
  }

  /** As users write it: {@code linux-x86_64}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-').replace("x86-64", "x86_64");
  }

  /** All names, with commas between. */
  public static String labels() {
    return String.join(", ", names());
  }

  /**
   * The platform of that name.
   *
   * @throws IllegalArgumentException with near names, or with all of them, where there is none
   */
  public static Platform of(String name) {
    for (Platform platform : values()) {
      if (platform.label().equals(name)) {
        return platform;
      }
    }
    List<String> near = NearNames.suggest(name, names());
    throw new IllegalArgumentException(
        "unknown platform '"
            + name
            + "'; "
            + (near.isEmpty()
                ? "there are " + labels()
                : "did you mean " + String.join(" or ", near) + "?"));
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(Platform::label).toList();
  }

  /** Whether an entry of native code is for this platform. */
  boolean runs(String entry) {
    return entry.equals(rocksDb)
        || entry.startsWith(zstd)
        || entry.startsWith(lz4)
        || entry.startsWith(snappy);
  }
}
