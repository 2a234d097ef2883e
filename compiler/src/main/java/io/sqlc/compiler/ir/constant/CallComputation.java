package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.ValueType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of functions of the product with arguments that are known when compiling. */
final class CallComputation {
  /** What is longer is left to the job: sources must not swell, nor compiling take long. */
  private static final int LONGEST = 1000;

  /** Their results, or the time that they take, can be out of proportion to their arguments. */
  private static final Set<String> GROWING = Set.of("GENERATE_SERIES", "LPAD", "RPAD");

  private static final String BACKTRACKING = "REGEXP_";

  private CallComputation() {}

  static Outcome call(FunctionCall node) {
    List<TypedExpression> arguments = node.arguments();
    if (!(node.overload().implementation() instanceof Implementation.Method implementation)
        || !implementation.deterministic()
        || node.name().startsWith(BACKTRACKING)
        || arguments.stream().anyMatch(argument -> JavaClasses.hasStruct(argument.type()))
        || JavaClasses.hasStruct(node.type())) {
      return Outcome.UNKNOWN;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (CallInput input : node.inputs()) {
      Object value = input(input, node);
      if (value == null) {
        return Outcome.UNKNOWN;
      }
      values.add(value);
    }
    for (TypedExpression argument : arguments) {
      Object value = Computation.value(argument);
      if (isLarge(value) || (GROWING.contains(node.name()) && isLargeNumber(value))) {
        return Outcome.UNKNOWN;
      }
      values.add(value);
    }
    Method method = method(implementation, node);
    if (method == null) {
      return Outcome.UNKNOWN;
    }
    Outcome outcome = StaticMethods.call(method, spread(method, values));
    return outcome instanceof Outcome.Value value && isLarge(value.value())
        ? Outcome.UNKNOWN
        : outcome;
  }

  private static boolean isLarge(@Nullable Object value) {
    return (value instanceof String text && text.length() > LONGEST)
        || (value instanceof Collection<?> list && list.size() > LONGEST)
        || (value instanceof Map<?, ?> map && map.size() > LONGEST);
  }

  private static boolean isLargeNumber(@Nullable Object value) {
    return value instanceof Number number && Math.abs((double) number.longValue()) > LONGEST / 2;
  }

  private static @Nullable Object input(CallInput input, FunctionCall node) {
    if (input instanceof CallInput.Settings) {
      return node.settings();
    }
    if (input instanceof CallInput.Decimal decimal) {
      return new DecimalType(decimal.type().precision(), decimal.type().scale());
    }
    return input instanceof CallInput.Type type && !JavaClasses.hasStruct(type.type())
        ? type(type.type())
        : null;
  }

  private static ValueType<?> type(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return ValueType.of(ValueType.Kind.ARRAY, type(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return ValueType.of(ValueType.Kind.MAP, type(map.key()), type(map.value()));
    }
    String name = type instanceof SqlType.Primitive primitive ? primitive.name() : type.baseName();
    return ValueType.of(ValueType.Kind.valueOf(name));
  }

  /** The one method of its name that takes the arguments; null where that is not plain. */
  private static @Nullable Method method(Implementation.Method implementation, FunctionCall node) {
    try {
      Class<?> owner = Class.forName(implementation.className());
      List<Method> methods =
          Arrays.stream(owner.getMethods())
              .filter(method -> method.getName().equals(implementation.method()))
              .filter(method -> takes(method, node))
              .toList();
      return methods.size() == 1 ? methods.get(0) : null;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no class " + implementation.className(), e);
    }
  }

  private static boolean takes(Method method, FunctionCall node) {
    Class<?>[] parameters = method.getParameterTypes();
    int inputs = node.inputs().size();
    int count = node.arguments().size();
    if (parameters.length != inputs + node.overload().parameters().size()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int index = inputs + node.overload().indexOf(i, count);
      Class<?> parameter = parameters[index];
      boolean variadic = method.isVarArgs() && index == parameters.length - 1;
      if (!takes(
          variadic ? parameter.getComponentType() : parameter, node.arguments().get(i).type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(Class<?> parameter, SqlType type) {
    Class<?> given = JavaClasses.of(type);
    return parameter.isPrimitive()
        ? java.lang.invoke.MethodType.methodType(parameter).wrap().returnType() == given
        : parameter == given || parameter == Object.class || parameter == Comparable.class;
  }

  /** The arguments with those of a variadic parameter, which is the last, as an array. */
  private static @Nullable Object[] spread(Method method, List<@Nullable Object> values) {
    if (!method.isVarArgs()) {
      return values.toArray();
    }
    Class<?>[] parameters = method.getParameterTypes();
    int fixed = parameters.length - 1;
    Object[] arguments = Arrays.copyOf(values.subList(0, fixed).toArray(), parameters.length);
    Object rest = Array.newInstance(parameters[fixed].getComponentType(), values.size() - fixed);
    for (int i = fixed; i < values.size(); i++) {
      Array.set(rest, i - fixed, values.get(i));
    }
    arguments[fixed] = rest;
    return arguments;
  }
}
