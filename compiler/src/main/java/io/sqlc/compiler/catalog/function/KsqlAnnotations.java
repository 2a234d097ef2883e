package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Optional;

/** Reads ksqlDB's annotations of functions by their names, as they need not be there. */
final class KsqlAnnotations {
  private static final String PACKAGE = "io.confluent.ksql.function.";

  /** The interfaces of aggregates. */
  static final String UDAF = PACKAGE + "udaf.Udaf";

  static final String TABLE_UDAF = PACKAGE + "udaf.TableUdaf";

  private KsqlAnnotations() {}

  /** What {@code @UdfDescription}, {@code @UdtfDescription} or {@code @UdafDescription} says. */
  static Optional<SqlFunctionDescriptor> head(JavaClass declaration) {
    return find(declaration.annotations(), "udf.UdfDescription")
        .map(annotation -> head(FunctionKind.SCALAR, annotation))
        .or(
            () ->
                find(declaration.annotations(), "udtf.UdtfDescription")
                    .map(annotation -> head(FunctionKind.TABLE, annotation)))
        .or(
            () ->
                find(declaration.annotations(), "udaf.UdafDescription")
                    .map(annotation -> head(FunctionKind.AGGREGATE, annotation)));
  }

  private static SqlFunctionDescriptor head(FunctionKind kind, JavaAnnotation annotation) {
    return new SqlFunctionDescriptor(
        kind,
        annotation.text("name"),
        annotation.text("description"),
        "",
        List.of(),
        "",
        List.of());
  }

  /** The declared result of a method with {@code @Udf} or {@code @Udtf}; it may be empty. */
  static Optional<String> overload(JavaMethod method) {
    Optional<JavaAnnotation> annotation =
        find(method.annotations(), "udf.Udf").or(() -> find(method.annotations(), "udtf.Udtf"));
    annotation.ifPresent(
        found -> {
          if (!found.text("schemaProvider").isEmpty()) {
            throw new InvalidFunctionException(
                DiagnosticCode.FUNCTION_KSQL,
                method.span(),
                "schemaProvider of ksqlDB uses its classes; use @Overload(returnsBy = …)");
          }
        });
    return annotation.map(found -> found.text("schema"));
  }

  /** What {@code @UdafFactory} says of a method. */
  static Optional<JavaAnnotation> factory(JavaMethod method) {
    return find(method.annotations(), "udaf.UdafFactory");
  }

  /** The name that {@code @UdfParameter} gives a parameter; empty where it gives none. */
  static String parameterName(JavaParameter parameter) {
    return parameterText(parameter, "value");
  }

  /** The SQL type that {@code @UdfParameter} gives a parameter; empty where it gives none. */
  static String parameterType(JavaParameter parameter) {
    return parameterText(parameter, "schema");
  }

  private static String parameterText(JavaParameter parameter, String element) {
    return find(parameter.annotations(), "udf.UdfParameter")
        .map(annotation -> annotation.text(element))
        .orElse("");
  }

  private static Optional<JavaAnnotation> find(List<JavaAnnotation> annotations, String name) {
    return JavaAnnotation.find(annotations, PACKAGE + name);
  }
}
