package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.AtLeast;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

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
        Arrays.stream(method.getParameters()).map(AggregateFactories::parameter).toList(),
        types.get(0),
        types.get(1),
        types.get(2),
        returned.getRawType() == TableAggregate.class);
  }

  private static FactoryParameter parameter(Parameter parameter) {
    if (parameter.getParameterizedType() instanceof ParameterizedType type
        && type.getActualTypeArguments()[0] instanceof TypeVariable<?> variable) {
      if (parameter.getType() == StateForm.class) {
        return new FactoryParameter.Form(variable.getName());
      }
      if (parameter.getType() == StructMaker.class) {
        return new FactoryParameter.Maker(variable.getName());
      }
    }
    if (parameter.getType() == DecimalType.class) {
      return new FactoryParameter.Decimal();
    }
    if (parameter.getType() == FunctionSettings.class) {
      return new FactoryParameter.Settings();
    }
    AtLeast least = parameter.getAnnotation(AtLeast.class);
    return new FactoryParameter.Literal(
        least == null ? OptionalInt.empty() : OptionalInt.of(least.value()));
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
