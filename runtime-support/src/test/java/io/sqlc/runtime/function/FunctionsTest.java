package io.sqlc.runtime.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {

  static List<Class<?>> scalars() {
    return Functions.all().stream().filter(f -> f.isAnnotationPresent(SqlFunction.class)).toList();
  }

  @Test
  void theListHasEveryFunctionInOrder() {
    TreeSet<String> annotated = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sqlc.runtime.function")) {
      if (type.isAnnotatedWith(SqlFunction.class)
          || type.isAnnotatedWith(SqlTableFunction.class)
          || type.isAnnotatedWith(SqlAggregate.class)) {
        annotated.add(type.getName());
      }
    }
    assertEquals(annotated, new TreeSet<>(Functions.all().stream().map(Class::getName).toList()));
    List<String> names = Functions.all().stream().map(FunctionsTest::name).toList();
    assertEquals(names.stream().sorted().distinct().toList(), names);
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void declarationsAreComplete(Class<?> function) {
    SqlFunction declaration = function.getAnnotation(SqlFunction.class);
    assertEquals(declaration.name().toUpperCase(Locale.ROOT), declaration.name());
    assertFalse(declaration.description().isBlank());
    assertEquals(declaration.example().isEmpty(), declaration.result().isEmpty());
    List<Method> methods = overloads(function);
    assertFalse(methods.isEmpty());
    for (Method method : methods) {
      assertTrue(Modifier.isStatic(method.getModifiers()), method.toString());
      for (Overload overload : method.getAnnotationsByType(Overload.class)) {
        assertTrue(overload.value().startsWith(declaration.name() + "("), overload.value());
        assertEquals(parameters(overload.value()), arguments(method), overload.value());
        assertEquals(overload.value().contains("..."), method.isVarArgs(), overload.value());
        assertTrue(overload.neverNull() || !method.getReturnType().isPrimitive(), overload.value());
      }
    }
  }

  @Test
  void whatIsCachedForColumnsIsPreparedForConstants() {
    int found = 0;
    for (JavaClass type : new ClassFileImporter().importPackages("io.sqlc.runtime.function")) {
      for (JavaMethod method : type.getMethods()) {
        long cached =
            method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTarget().getName().equals("cached"))
                .count();
        if (cached > 0 && method.isAnnotatedWith(Overload.class)) {
          found++;
          assertTrue(
              Stream.of(type.reflect().getMethods())
                  .filter(other -> other.getName().equals(method.getName()))
                  .filter(other -> other.getParameterCount() == method.getParameters().size())
                  .anyMatch(other -> prepared(other) >= cached),
              method.getFullName());
        }
      }
    }
    assertTrue(found > 0);
  }

  private static long prepared(Method method) {
    return Stream.of(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(Prepared.class))
        .count();
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void nullGivesNullWhereDeclared(Class<?> function) throws ReflectiveOperationException {
    for (Method method : overloads(function)) {
      boolean propagating =
          Stream.of(method.getAnnotationsByType(Overload.class))
              .allMatch(o -> o.nullPropagating() && !o.neverNull());
      if (propagating && method.getParameterCount() > 0) {
        assertNull(method.invoke(null, nulls(method)), method.toString());
      }
    }
  }

  /** As many NULLs as there are parameters; a variadic one gets an array with one. */
  private static Object[] nulls(Method method) {
    Object[] nulls = new Object[method.getParameterCount()];
    if (method.isVarArgs()) {
      Class<?> element = method.getParameterTypes()[nulls.length - 1].getComponentType();
      nulls[nulls.length - 1] = Array.newInstance(element, 1);
    }
    return nulls;
  }

  private static String name(Class<?> function) {
    SqlTableFunction table = function.getAnnotation(SqlTableFunction.class);
    if (table != null) {
      return table.name();
    }
    SqlAggregate aggregate = function.getAnnotation(SqlAggregate.class);
    return aggregate == null
        ? Objects.requireNonNull(function.getAnnotation(SqlFunction.class)).name()
        : aggregate.name();
  }

  /** The parameters that are not given by the compiler. */
  private static int arguments(Method method) {
    return (int)
        Stream.of(method.getParameterTypes())
            .filter(type -> type != StructMaker.class && type != ValueType.class)
            .count();
  }

  private static List<Method> overloads(Class<?> function) {
    return Stream.of(function.getDeclaredMethods())
        .filter(method -> method.getAnnotationsByType(Overload.class).length > 0)
        .toList();
  }

  /** Counts the parameters of a signature, whose types may hold commas in brackets. */
  private static int parameters(String signature) {
    String list = signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
    if (list.isEmpty()) {
      return 0;
    }
    List<Integer> ends = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      boolean arrow = c == '>' && i > 0 && list.charAt(i - 1) == '=';
      if (c == '<' || c == '(') {
        depth++;
      } else if ((c == '>' && !arrow) || c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        ends.add(i);
      }
    }
    return ends.size() + 1;
  }
}
