package io.sqlc.compiler.catalog.function;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Reads ksqlDB's annotations of functions by their names, as they need not be there. */
final class KsqlAnnotations {
  private static final String PACKAGE = "io.confluent.ksql.function.";

  private KsqlAnnotations() {}

  /** What {@code @UdfDescription} or {@code @UdtfDescription} says. */
  static Optional<SqlFunctionDescriptor> head(Class<?> declaration) {
    if (find(declaration, "udaf.UdafDescription").isPresent()) {
      throw new InvalidFunctionException(
          declaration.getName(),
          "aggregates of ksqlDB implement other interfaces; docs/functions/migration.md shows how"
              + " to carry them over");
    }
    return find(declaration, "udf.UdfDescription")
        .map(annotation -> head(FunctionKind.SCALAR, annotation))
        .or(
            () ->
                find(declaration, "udtf.UdtfDescription")
                    .map(annotation -> head(FunctionKind.TABLE, annotation)));
  }

  private static SqlFunctionDescriptor head(FunctionKind kind, Annotation annotation) {
    return new SqlFunctionDescriptor(
        kind,
        text(annotation, "name"),
        text(annotation, "description"),
        "",
        List.of(),
        "",
        List.of());
  }

  /** The declared result of a method with {@code @Udf} or {@code @Udtf}; it may be empty. */
  static Optional<String> overload(Method method) {
    Optional<Annotation> annotation = find(method, "udf.Udf").or(() -> find(method, "udtf.Udtf"));
    annotation.ifPresent(
        found -> {
          if (!text(found, "schemaProvider").isEmpty()) {
            throw new InvalidFunctionException(
                method.getDeclaringClass().getName(),
                "schemaProvider of ksqlDB uses its classes; use @Overload(returnsBy = …)");
          }
        });
    return annotation.map(found -> text(found, "schema"));
  }

  private static Optional<Annotation> find(AnnotatedElement element, String name) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation.annotationType().getName().equals(PACKAGE + name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  private static String text(Annotation annotation, String element) {
    try {
      return String.valueOf(annotation.annotationType().getMethod(element).invoke(annotation));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }
}
