package io.sqlc.samples.conformance;

import java.util.Map;

/** Loads the classes of one generated job. */
final class MemoryClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  MemoryClasses(Map<String, byte[]> classes, ClassLoader parent) {
    super(parent);
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
