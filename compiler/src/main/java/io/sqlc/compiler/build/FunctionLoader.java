package io.sqlc.compiler.build;

import io.sqlc.compiler.catalog.function.JavaClass;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Loads the classes of functions from memory. */
final class FunctionLoader extends ClassLoader {
  /** How a class file names the annotations that declare functions. */
  private static final List<String> MARKS =
      List.of(
          "Lio/sqlc/runtime/function/SqlFunction;",
          "Lio/sqlc/runtime/function/SqlTableFunction;",
          "Lio/sqlc/runtime/function/SqlAggregate;",
          "Lio/sqlc/runtime/function/Overload",
          "Lio/confluent/ksql/function/ud");

  private final NavigableMap<String, byte[]> entries;
  private final boolean usesKsql;

  FunctionLoader(Map<String, byte[]> entries) {
    super(FunctionLoader.class.getClassLoader());
    this.entries = new TreeMap<>(entries);
    this.usesKsql =
        entries.values().stream()
            .anyMatch(bytes -> contains(bytes, "io/confluent/ksql/function/ud"));
    if (usesKsql) {
      KsqlAnnotationStubs.compile().forEach(this.entries::putIfAbsent);
    }
  }

  /**
   * The classes whose files mention an annotation that declares a function.
   *
   * @param declaring the names of the files that are looked at
   * @throws DiagnosticException when some cannot be loaded
   */
  List<JavaClass> declarations(Set<String> declaring) {
    List<JavaClass> classes = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    entries.forEach(
        (name, bytes) -> {
          if (declaring.contains(name)
              && mayDeclare(name)
              && MARKS.stream().anyMatch(mark -> contains(bytes, mark))) {
            String className = className(name);
            try {
              classes.add(JavaClass.of(loadClass(className)));
            } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
              wrong.add(notLoaded(className, e));
            }
          }
        });
    if (!wrong.isEmpty()) {
      throw new DiagnosticException(wrong);
    }
    return classes;
  }

  private static boolean mayDeclare(String entry) {
    return entry.endsWith(".class")
        && !entry.startsWith("META-INF/")
        && !entry.startsWith("io/confluent/ksql/function/ud");
  }

  private static Diagnostic notLoaded(String className, Throwable cause) {
    Diagnostic diagnostic =
        Diagnostic.error(
            DiagnosticCode.FUNCTION_NOT_LOADED,
            null,
            "the function in " + className + " cannot be loaded: " + cause);
    return cause instanceof UnsupportedClassVersionError
        ? diagnostic.help("compile it for Java 17: javac --release 17")
        : diagnostic.help("give the jar with what it needs as another --udf-jar");
  }

  private static String className(String entry) {
    return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = entries.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Whether some class uses annotations or interfaces of ksqlDB. */
  boolean usesKsql() {
    return usesKsql;
  }

  private static boolean contains(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(mark);
  }
}
