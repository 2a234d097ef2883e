package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** Calls the methods by which functions say what type they give. */
final class TypeProviders {
  private TypeProviders() {}

  static ResultRule of(Class<?> declaration, String name) {
    try {
      Method provider = declaration.getMethod(name, List.class);
      if (!Modifier.isStatic(provider.getModifiers()) || provider.getReturnType() != String.class) {
        throw new IllegalArgumentException(name + " must be static and return a String");
      }
      return new ResultRule.Provided(types -> call(declaration, provider, types));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "there is no public static method " + name + "(List<String>)", e);
    }
  }

  private static SqlType call(Class<?> declaration, Method provider, List<SqlType> types) {
    try {
      Object text = provider.invoke(null, types.stream().map(SqlType::toString).toList());
      if (SignatureReader.result(String.valueOf(text)) instanceof ResultRule.OfPattern of
          && of.pattern() instanceof TypePattern.Exact exact) {
        return exact.type();
      }
      throw new InvalidFunctionException(
          declaration.getName(),
          provider.getName() + " gives '" + text + "', which is no SQL type");
    } catch (IllegalAccessException | InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new InvalidFunctionException(
          declaration.getName(), provider.getName() + " fails: " + cause);
    }
  }
}
