package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.SqlTableFunction;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** Reads our annotations of users' functions. */
final class OwnAnnotations {
  private OwnAnnotations() {}

  /** What the annotation of a class says. */
  static Optional<SqlFunctionDescriptor> head(JavaClass declaration) {
    return head(declaration, SqlFunction.class, FunctionKind.SCALAR)
        .or(() -> head(declaration, SqlAggregate.class, FunctionKind.AGGREGATE))
        .or(() -> head(declaration, SqlTableFunction.class, FunctionKind.TABLE));
  }

  private static Optional<SqlFunctionDescriptor> head(
      JavaClass declaration, Class<? extends Annotation> type, FunctionKind kind) {
    return JavaAnnotation.find(declaration.annotations(), type.getName())
        .map(
            annotation ->
                new SqlFunctionDescriptor(
                    kind,
                    annotation.text("name"),
                    annotation.text("description"),
                    annotation.text("example"),
                    annotation.texts("rows"),
                    String.join("\n", annotation.texts("result")),
                    List.of()));
  }

  /** The annotations by which a method declares overloads. */
  static List<JavaAnnotation> overloads(JavaMethod method) {
    return method.annotations().stream()
        .filter(
            annotation ->
                annotation.type().equals(io.sqlc.runtime.function.Overload.class.getName()))
        .toList();
  }
}
