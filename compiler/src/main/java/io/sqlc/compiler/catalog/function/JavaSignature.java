package io.sqlc.compiler.catalog.function;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The SQL signature that a Java method says by its types. */
final class JavaSignature {
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("boolean", "BOOLEAN"),
          Map.entry("java.lang.Boolean", "BOOLEAN"),
          Map.entry("int", "INT"),
          Map.entry("java.lang.Integer", "INT"),
          Map.entry("long", "BIGINT"),
          Map.entry("java.lang.Long", "BIGINT"),
          Map.entry("double", "DOUBLE"),
          Map.entry("java.lang.Double", "DOUBLE"),
          Map.entry("java.lang.String", "STRING"),
          Map.entry("java.math.BigDecimal", "DECIMAL"),
          Map.entry("org.apache.kafka.common.utils.Bytes", "BYTES"),
          Map.entry("java.nio.ByteBuffer", "BYTES"),
          Map.entry("java.sql.Date", "DATE"),
          Map.entry("java.sql.Time", "TIME"),
          Map.entry("java.sql.Timestamp", "TIMESTAMP"),
          Map.entry("java.time.LocalDate", "DATE"),
          Map.entry("java.time.LocalTime", "TIME"),
          Map.entry("java.time.Instant", "TIMESTAMP"));

  private final Method method;
  private final FunctionKind kind;

  JavaSignature(Method method, FunctionKind kind) {
    this.method = method;
    this.kind = kind;
  }

  /** {@code NAME(INT a, STRING... b)}. */
  String signature(String name) {
    if (kind == FunctionKind.AGGREGATE) {
      throw new IllegalArgumentException("an aggregate needs its signature: @Overload(\"…\")");
    }
    Parameter[] parameters = method.getParameters();
    List<String> texts = new ArrayList<>();
    for (int i = InputParameters.before(method).size(); i < parameters.length; i++) {
      boolean rest = method.isVarArgs() && i == parameters.length - 1;
      Type type = parameters[i].getParameterizedType();
      String text = sql(rest ? component(type) : type);
      texts.add(text + (rest ? "... " : " ") + parameters[i].getName());
    }
    return name + "(" + String.join(", ", texts) + ")";
  }

  /** The type of the result. */
  String result() {
    if (kind == FunctionKind.AGGREGATE) {
      throw new IllegalArgumentException("an aggregate needs its result: @Overload(returns = …)");
    }
    Type type = method.getGenericReturnType();
    if (kind == FunctionKind.TABLE) {
      if (!(type instanceof ParameterizedType list) || list.getRawType() != List.class) {
        throw new IllegalArgumentException("a table function must return a List");
      }
      type = list.getActualTypeArguments()[0];
    }
    String sql = sql(type);
    if (sql.contains("DECIMAL")) {
      throw new IllegalArgumentException(
          "which DECIMAL it gives must be said: @Overload(returns = \"DECIMAL(10, 2)\")");
    }
    return sql;
  }

  /** The classes of the parameters after the first few, for conversions. */
  static List<String> parameterClasses(Method method, int from) {
    List<String> classes = new ArrayList<>();
    for (int i = from; i < method.getParameterCount(); i++) {
      Class<?> type = method.getParameterTypes()[i];
      boolean rest = method.isVarArgs() && i == method.getParameterCount() - 1;
      classes.add((rest ? type.getComponentType() : type).getName());
    }
    return classes;
  }

  private static String sql(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      return variable.getName();
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return "ARRAY<" + part(arguments[0]) + ">";
      }
      if (generic.getRawType() == Map.class) {
        return "MAP<" + part(arguments[0]) + ", " + part(arguments[1]) + ">";
      }
    }
    String sql = SCALARS.get(type.getTypeName());
    if (sql == null) {
      throw new IllegalArgumentException(
          "no SQL type goes with " + type.getTypeName() + "; give the signature in @Overload");
    }
    return sql;
  }

  /** A type within another, where values are as generated code has them. */
  private static String part(Type type) {
    if (type.getTypeName().startsWith("java.sql.")
        || type.getTypeName().startsWith("java.time.")
        || type.getTypeName().equals("java.nio.ByteBuffer")) {
      throw new IllegalArgumentException(
          type.getTypeName()
              + " cannot be used within a List or Map; give the signature in"
              + " @Overload and use the classes that docs/functions/user-defined.md lists");
    }
    return sql(type);
  }

  private static Type component(Type array) {
    return array instanceof GenericArrayType generic
        ? generic.getGenericComponentType()
        : ((Class<?>) array).getComponentType();
  }
}
