package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The code of user-defined functions: jars, and Java sources that lie beside the SQL. Its classes
 * are loaded as long as it is open.
 *
 * @param jars the jars
 * @param sources the sources, to be compiled together with the generated code
 */
public record UserFunctions(List<Path> jars, List<JavaFile> sources, FunctionLoader loader)
    implements AutoCloseable {
  public UserFunctions {
    jars = List.copyOf(jars);
    sources = List.copyOf(sources);
  }

  /**
   * Reads what users wrote.
   *
   * @param jars jars with functions
   * @param inputs what the SQL is read from; Java sources in folders among them are functions
   * @param folder what relative paths are seen from
   * @param runtime what sources are compiled against: the runtime of jobs
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException when something cannot be read or does
   *     not compile
   */
  public static UserFunctions read(
      List<Path> jars, List<Path> inputs, Path folder, List<Path> runtime) {
    List<Path> found = jars.stream().map(folder::resolve).toList();
    FunctionSources sources = FunctionSources.below(inputs, folder);
    SortedMap<String, byte[]> entries = new TreeMap<>();
    for (Path jar : found) {
      entries.putAll(JarEntries.of(jar));
    }
    List<Path> classpath = new ArrayList<>(runtime);
    classpath.addAll(found);
    Map<String, byte[]> compiled = sources.compile(classpath);
    entries.putAll(compiled);
    return new UserFunctions(found, sources.javaFiles(), new FunctionLoader(entries));
  }

  /** The classes that may declare functions. */
  public List<Class<?>> classes() {
    return loader.declarations();
  }

  /** What the job's jar must carry of the jars, by entry name. */
  public Map<String, byte[]> carried() {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    for (Path jar : jars) {
      entries.putAll(JarEntries.of(jar));
    }
    return entries;
  }

  @Override
  public void close() throws IOException {
    // Classes of memory hold no files.
  }
}
