package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Reads jars with functions. */
public final class JarEntries {
  private JarEntries() {}

  /**
   * The classes and resources of several jars or folders; where two have an entry, the first one's.
   */
  public static NavigableMap<String, byte[]> ofAll(List<Path> jars) {
    NavigableMap<String, byte[]> entries = new TreeMap<>();
    for (Path jar : jars) {
      Map<String, byte[]> more = Files.isDirectory(jar) ? new ClassFolder(jar).entries() : of(jar);
      more.forEach(entries::putIfAbsent);
    }
    return entries;
  }

  /** The classes and resources by name, without manifest, signatures and module declaration. */
  static SortedMap<String, byte[]> of(Path jar) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      SortedMap<String, byte[]> entries = new TreeMap<>();
      Enumeration<JarEntry> all = file.entries();
      while (all.hasMoreElements()) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory() && isCarried(entry.getName())) {
          entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
        }
      }
      return entries;
    } catch (IOException e) {
      throw new DiagnosticException(
          Diagnostic.error(
                  DiagnosticCode.FUNCTION_JAR,
                  null,
                  "cannot read the jar " + jar.getFileName() + ": " + e.getMessage())
              .help("--udf-jar names a jar with the classes of functions"));
    }
  }

  private static boolean isCarried(String name) {
    return !name.equals("META-INF/MANIFEST.MF")
        && !name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")
        && !name.endsWith("module-info.class");
  }
}
