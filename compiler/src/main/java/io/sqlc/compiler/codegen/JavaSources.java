package io.sqlc.compiler.codegen;

import java.util.List;

/**
 * The generated program's text.
 *
 * @param mainClass fully qualified
 * @param files sorted by path
 */
public record JavaSources(String mainClass, List<File> files) {
  public JavaSources {
    files = List.copyOf(files);
  }

  /**
   * A source file.
   *
   * @param path below the source root, with {@code /}
   */
  public record File(String path, String text) {}
}
