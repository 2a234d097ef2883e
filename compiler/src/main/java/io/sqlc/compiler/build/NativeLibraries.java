package io.sqlc.compiler.build;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The native code that a job's jar carries.
 *
 * @param platforms those that it runs on; all that the libraries know where this is empty
 */
record NativeLibraries(Set<Platform> platforms) {
  static final String ROCKSDB = "librocksdbjni-";
  static final String ZSTD = "libzstd-jni-";
  static final String LZ4 = "net/jpountz/util/";
  static final String SNAPPY = "org/xerial/snappy/native/";

  /** Native code by its place, with the folders in which it lies. */
  private static final Pattern NATIVE =
      Pattern.compile(
          ROCKSDB
              + "[^/]+"
              + "|(aix|darwin|freebsd|linux|win)/(\\w+/("
              + ZSTD
              + ".+)?)?"
              + "|"
              + LZ4
              + "\\w+/(\\w+/.*)?"
              + "|"
              + SNAPPY
              + ".+");

  NativeLibraries {
    platforms = Set.copyOf(platforms);
  }

  /** Whether the entry is native code that runs on none of the platforms. */
  boolean leavesOut(String entry) {
    return !platforms.isEmpty()
        && NATIVE.matcher(entry).matches()
        && platforms.stream().noneMatch(platform -> platform.runs(entry));
  }
}
