package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.SqlTableFunction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the annotations by which a class of the product declares a function. */
final class FunctionDeclarations {
  // Reflection gives methods in no particular order.
  static final Comparator<Overload> BY_SIGNATURE =
      Comparator.comparingInt((Overload overload) -> overload.parameters().size())
          .thenComparing(Overload::signature);

  private FunctionDeclarations() {}

  static SqlFunctionDescriptor read(Class<?> declaration) {
    SqlFunctionDescriptor head = head(declaration);
    if (head == null) {
      throw new IllegalArgumentException(declaration.getName() + " lacks @SqlFunction");
    }
    return head.with(overloads(declaration, head.kind()));
  }

  /** What the annotation of a class says; null where it has none. */
  static @Nullable SqlFunctionDescriptor head(Class<?> declaration) {
    SqlFunction function = declaration.getAnnotation(SqlFunction.class);
    if (function != null) {
      return new SqlFunctionDescriptor(
          FunctionKind.SCALAR,
          function.name(),
          function.description(),
          function.example(),
          List.of(),
          function.result(),
          List.of());
    }
    SqlAggregate aggregate = declaration.getAnnotation(SqlAggregate.class);
    if (aggregate != null) {
      return new SqlFunctionDescriptor(
          FunctionKind.AGGREGATE,
          aggregate.name(),
          aggregate.description(),
          aggregate.example(),
          List.of(aggregate.rows()),
          aggregate.result(),
          List.of());
    }
    SqlTableFunction table = declaration.getAnnotation(SqlTableFunction.class);
    if (table != null) {
      return new SqlFunctionDescriptor(
          FunctionKind.TABLE,
          table.name(),
          table.description(),
          table.example(),
          List.of(),
          String.join("\n", table.result()),
          List.of());
    }
    return null;
  }

  private static List<Overload> overloads(Class<?> declaration, FunctionKind kind) {
    List<Overload> overloads = new ArrayList<>();
    for (Method method : declaration.getDeclaredMethods()) {
      Arrays.stream(method.getAnnotationsByType(io.sqlc.runtime.function.Overload.class))
          .map(annotation -> overload(method, annotation, kind))
          .forEach(overloads::add);
    }
    overloads.sort(BY_SIGNATURE);
    return overloads;
  }

  private static Overload overload(
      Method method, io.sqlc.runtime.function.Overload annotation, FunctionKind kind) {
    if (!Modifier.isPublic(method.getModifiers()) || !Modifier.isStatic(method.getModifiers())) {
      throw new IllegalArgumentException(method + " is not public static");
    }
    Implementation implementation =
        kind == FunctionKind.AGGREGATE
            ? AggregateFactories.read(
                Objects.requireNonNull(method.getDeclaringClass().getCanonicalName()),
                ReflectedClasses.method(method))
            : new Implementation.Method(
                Objects.requireNonNull(method.getDeclaringClass().getCanonicalName()),
                method.getName(),
                JavaCall.PLAIN,
                InputParameters.before(ReflectedClasses.method(method)),
                annotation.mayFail(),
                annotation.nullPropagating(),
                annotation.neverNull(),
                annotation.deterministic(),
                PreparedForms.beside(method));
    return new Overload(annotation.value(), annotation.returns(), implementation);
  }
}
