package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java method.
 *
 * @param isVarArgs whether its last parameter is declared with {@code ...}
 * @param span where its name stands; null where there is no source
 */
public record JavaMethod(
    String name,
    boolean isPublic,
    boolean isStatic,
    boolean isVarArgs,
    List<JavaAnnotation> annotations,
    List<JavaParameter> parameters,
    JavaType returns,
    @Nullable Span span) {
  public JavaMethod {
    annotations = List.copyOf(annotations);
    parameters = List.copyOf(parameters);
  }

  /** Whether a parameter is the last one, declared with {@code ...}. */
  boolean isRest(int parameter) {
    return isVarArgs && parameter == parameters.size() - 1;
  }
}
