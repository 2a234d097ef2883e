package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Java class that may declare a function, as its source or its class file shows it: both ways
 * give the same.
 *
 * @param name as Java code writes it, fully qualified
 * @param isPublic whether it, and what encloses it, is public
 * @param isConstructible whether generated code can write {@code new Name()}
 * @param isConfigurable whether it is an {@code org.apache.kafka.common.Configurable}
 * @param methods the public ones, inherited ones too; and others that have annotations
 * @param span where its name stands; null where there is no source
 * @param loaded loads it, for what can only be known by running it
 */
public record JavaClass(
    String name,
    boolean isPublic,
    boolean isAbstract,
    boolean isConstructible,
    boolean isConfigurable,
    List<JavaAnnotation> annotations,
    List<JavaMethod> methods,
    @Nullable Span span,
    Supplier<Class<?>> loaded) {
  public JavaClass {
    annotations = List.copyOf(annotations);
    methods = List.copyOf(methods);
  }

  /** A loaded class. */
  public static JavaClass of(Class<?> loaded) {
    return ReflectedClasses.read(loaded);
  }
}
