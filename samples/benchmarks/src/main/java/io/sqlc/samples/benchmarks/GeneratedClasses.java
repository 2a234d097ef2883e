package io.sqlc.samples.benchmarks;

import io.sqlc.runtime.job.Job;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Loads the classes of generated code, and looks into those that only it sees. */
public final class GeneratedClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();
  private final String mainClass;

  GeneratedClasses(GeneratedCode code) {
    super(GeneratedClasses.class.getClassLoader());
    this.mainClass = code.job().mainClass();
    code.classes()
        .forEach(
            (entry, bytes) -> classes.put(entry.replace(".class", "").replace('/', '.'), bytes));
  }

  /** The job. */
  public Job job() {
    try {
      return (Job) loadClass(mainClass).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A constant of the class {@code Topics}.
   *
   * @param type what it is an instance of
   */
  public <T> T topic(String name, Class<T> type) {
    try {
      Field field = generated("Topics").getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row, made by the constructor of its record. */
  public Object row(String record, Object... values) {
    try {
      Constructor<?> constructor = generated(record).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?> generated(String name) throws ClassNotFoundException {
    return loadClass(mainClass.substring(0, mainClass.lastIndexOf('.') + 1) + name);
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
