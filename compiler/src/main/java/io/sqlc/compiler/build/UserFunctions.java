package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.catalog.function.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;

/** The code of user-defined functions: jars, and Java sources that lie beside the SQL. */
public final class UserFunctions {
  private final List<Path> jars;
  private final SortedMap<String, byte[]> carried;
  private final FunctionSources sources;
  private final List<JavaClass> classes;
  private final List<JavaFile> stubs;

  private UserFunctions(
      List<Path> jars,
      SortedMap<String, byte[]> carried,
      FunctionSources sources,
      List<JavaClass> classes,
      List<JavaFile> stubs) {
    this.stubs = List.copyOf(stubs);
    this.jars = List.copyOf(jars);
    this.carried = carried;
    this.sources = sources;
    this.classes = List.copyOf(classes);
  }

  /**
   * Reads what users wrote. Sources are not compiled yet.
   *
   * @param jars jars with functions
   * @param inputs what the SQL is read from; Java sources in folders among them are functions
   * @param folder what relative paths are seen from
   * @param runtime what sources are compiled against: the runtime of jobs
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException when something cannot be read
   */
  public static UserFunctions read(
      List<Path> jars, List<Path> inputs, Path folder, List<Path> runtime) {
    List<Path> found = jars.stream().map(folder::resolve).toList();
    List<Path> classpath = new ArrayList<>(runtime);
    classpath.addAll(found);
    return read(found, List.of(), FunctionSources.below(inputs, folder), classpath);
  }

  /**
   * Reads the functions of a Maven project, whose sources Maven compiles.
   *
   * @param jars the jars or class folders of dependencies with functions
   * @param libraries what these and the sources need besides, without the runtime
   * @param roots folders of sources
   * @param folder what the sources' paths are shown from
   * @param classpath what sources are compiled against
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException when something cannot be read
   */
  public static UserFunctions ofProject(
      List<Path> jars, List<Path> libraries, List<Path> roots, Path folder, List<Path> classpath) {
    return read(jars, libraries, FunctionSources.of(roots, folder), classpath);
  }

  private static UserFunctions read(
      List<Path> jars, List<Path> libraries, FunctionSources sources, List<Path> classpath) {
    NavigableMap<String, byte[]> carried = JarEntries.ofAll(jars);
    NavigableMap<String, byte[]> loadable = JarEntries.ofAll(libraries);
    loadable.putAll(carried);
    FunctionLoader loader = new FunctionLoader(loadable);
    List<JavaClass> classes = new ArrayList<>(loader.declarations(carried.keySet()));
    classes.addAll(sources.declarations(loader, loadable, classpath));
    List<JavaFile> stubs = loader.usesKsql() ? KsqlAnnotationStubs.sources() : sources.stubs();
    return new UserFunctions(jars, carried, sources, classes, stubs);
  }

  /** The jars. */
  public List<Path> jars() {
    return jars;
  }

  /** The classes that may declare functions. */
  public List<JavaClass> classes() {
    return classes;
  }

  /** The sources, to be compiled together with the generated code. */
  public List<JavaFile> sources() {
    List<JavaFile> all = sources.javaFiles();
    all.addAll(stubs);
    return all;
  }

  /** Those of {@link #sources()} that nobody has written: what ksqlDB would bring. */
  public List<JavaFile> stubs() {
    return stubs;
  }

  /** What the job's jar must carry of the jars, by entry name. */
  public Map<String, byte[]> carried() {
    return carried;
  }

  /**
   * Compiles the generated code with the sources in one run.
   *
   * @param files the job's, with {@link #sources()} among them
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException with the errors of the sources at their
   *     places; those of the generated code alone are a bug
   */
  public SortedMap<String, byte[]> compile(ClassCompiler compiler, List<JavaFile> files) {
    return compiler.compile(files, sources::wrong);
  }
}
