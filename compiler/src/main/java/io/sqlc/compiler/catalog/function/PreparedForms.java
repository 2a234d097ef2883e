package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.Prepared;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Finds the methods that take prepared texts beside those of overloads. */
final class PreparedForms {
  private PreparedForms() {}

  /** Those beside a method of its class, in an order that is always the same. */
  static List<PreparedForm> beside(Method overload) {
    int inputs = InputParameters.before(ReflectedClasses.method(overload)).size();
    List<PreparedForm> forms = new ArrayList<>();
    for (Method method : overload.getDeclaringClass().getDeclaredMethods()) {
      if (isBeside(method, overload)) {
        forms.add(new PreparedForm(classes(method, inputs)));
      }
    }
    forms.sort(Comparator.comparing(form -> new TreeMap<>(form.classes()).toString()));
    return forms;
  }

  private static boolean isBeside(Method method, Method overload) {
    Parameter[] given = method.getParameters();
    Parameter[] due = overload.getParameters();
    if (!method.getName().equals(overload.getName())
        || given.length != due.length
        || Arrays.stream(given).noneMatch(PreparedForms::isPrepared)) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      boolean fits =
          isPrepared(given[i])
              ? due[i].getType() == String.class
              : typeName(given[i]).equals(typeName(due[i]));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** With type variables by their names: each method has its own. */
  private static String typeName(Parameter parameter) {
    return parameter.getParameterizedType().getTypeName();
  }

  private static boolean isPrepared(Parameter parameter) {
    return parameter.isAnnotationPresent(Prepared.class);
  }

  private static Map<Integer, String> classes(Method method, int inputs) {
    if (!Modifier.isPublic(method.getModifiers()) || !Modifier.isStatic(method.getModifiers())) {
      throw new IllegalArgumentException(method + " is not public static");
    }
    Map<Integer, String> classes = new TreeMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = inputs; i < parameters.length; i++) {
      if (isPrepared(parameters[i])) {
        classes.put(i - inputs, maker(parameters[i].getType()));
      }
    }
    return classes;
  }

  /** The name of a class that prepares texts. */
  private static String maker(Class<?> type) {
    try {
      Method of = type.getMethod(PreparedForm.MAKER, String.class);
      if (Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type) {
        return Objects.requireNonNull(type.getCanonicalName());
      }
    } catch (NoSuchMethodException e) {
      // told below
    }
    throw new IllegalArgumentException(type + " has no public static method of(String)");
  }
}
