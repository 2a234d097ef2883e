package io.sqlc.compiler.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Loads the classes of functions from memory. */
public final class FunctionLoader extends ClassLoader {
  /** How a class file names the annotations that declare functions. */
  private static final List<String> MARKS =
      List.of(
          "Lio/sqlc/runtime/function/SqlFunction;",
          "Lio/sqlc/runtime/function/SqlTableFunction;",
          "Lio/sqlc/runtime/function/SqlAggregate;",
          "Lio/confluent/ksql/function/ud");

  private final NavigableMap<String, byte[]> entries;

  FunctionLoader(Map<String, byte[]> entries) {
    super(FunctionLoader.class.getClassLoader());
    this.entries = new TreeMap<>(entries);
    if (uses("Lio/confluent/ksql/function/ud")) {
      KsqlAnnotationStubs.compile().forEach(this.entries::putIfAbsent);
    }
  }

  /** The classes whose files mention an annotation that declares a function. */
  List<Class<?>> declarations() {
    List<Class<?>> classes = new ArrayList<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.endsWith(".class")
              && !name.startsWith("io/confluent/ksql/function/ud")
              && MARKS.stream().anyMatch(mark -> contains(bytes, mark))) {
            classes.add(load(name));
          }
        });
    return classes;
  }

  private Class<?> load(String entry) {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = entries.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private boolean uses(String mark) {
    return entries.values().stream().anyMatch(bytes -> contains(bytes, mark));
  }

  private static boolean contains(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(mark);
  }
}
