package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads methods that make aggregates. */
final class AggregateFactories {
  private AggregateFactories() {}

  static Implementation.Factory read(Method method) {
    if (!(method.getGenericReturnType() instanceof ParameterizedType returned)
        || (returned.getRawType() != Aggregate.class
            && returned.getRawType() != TableAggregate.class)) {
      throw new IllegalArgumentException(method + " must return an Aggregate or a TableAggregate");
    }
    List<JavaType> types =
        Arrays.stream(returned.getActualTypeArguments()).map(AggregateFactories::type).toList();
    return new Implementation.Factory(
        Objects.requireNonNull(method.getDeclaringClass().getCanonicalName()),
        method.getName(),
        Arrays.stream(method.getParameters()).map(InputParameters::read).toList(),
        types.get(0),
        types.get(1),
        types.get(2),
        returned.getRawType() == TableAggregate.class);
  }

  private static JavaType type(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      return new JavaType.Variable(variable.getName());
    }
    if (type instanceof ParameterizedType parameterized) {
      return new JavaType.Declared(
          name((Class<?>) parameterized.getRawType()),
          Arrays.stream(parameterized.getActualTypeArguments())
              .map(AggregateFactories::type)
              .toList());
    }
    if (type instanceof WildcardType wildcard) {
      return type(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof Class<?> plain) {
      return new JavaType.Declared(name(plain), List.of());
    }
    throw new IllegalArgumentException("an aggregate cannot have the type " + type);
  }

  private static String name(Class<?> type) {
    return Objects.requireNonNull(type.getCanonicalName(), type::getName);
  }
}
