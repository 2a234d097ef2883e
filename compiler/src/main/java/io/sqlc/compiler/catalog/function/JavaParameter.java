package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a Java method.
 *
 * @param type of {@code T...} it is T
 * @param span where it stands; null where there is no source
 */
public record JavaParameter(
    String name, JavaType type, List<JavaAnnotation> annotations, @Nullable Span span) {
  public JavaParameter {
    annotations = List.copyOf(annotations);
  }
}
