package io.sqlc.compiler.catalog.function;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.Configurable;

/** Reads classes by reflection. Runs nothing of them. */
final class ReflectedClasses {
  private ReflectedClasses() {}

  static JavaClass read(Class<?> declaration) {
    Set<Method> methods = new LinkedHashSet<>(Arrays.asList(declaration.getMethods()));
    Arrays.stream(declaration.getDeclaredMethods())
        .filter(method -> method.getAnnotations().length > 0)
        .forEach(methods::add);
    String name = declaration.getCanonicalName();
    return new JavaClass(
        name == null ? declaration.getName() : name,
        name != null && isPublic(declaration),
        Modifier.isAbstract(declaration.getModifiers()),
        isConstructible(declaration),
        Configurable.class.isAssignableFrom(declaration),
        annotations(declaration),
        methods.stream()
            .filter(method -> method.getDeclaringClass() != Object.class)
            .flatMap(method -> written(method).stream())
            .map(ReflectedClasses::method)
            .toList(),
        null,
        () -> declaration);
  }

  /**
   * The method that somebody has written. For a public method of a superclass that is not public,
   * javac makes one without type arguments in the subclass; other methods that it makes stand
   * beside the written ones.
   */
  private static Optional<Method> written(Method method) {
    if (!method.isSynthetic()) {
      return Optional.of(method);
    }
    Class<?> parent = method.getDeclaringClass().getSuperclass();
    for (; parent != null; parent = parent.getSuperclass()) {
      for (Method candidate : parent.getDeclaredMethods()) {
        if (!candidate.isSynthetic()
            && !Modifier.isPublic(parent.getModifiers())
            && candidate.getName().equals(method.getName())
            && candidate.getReturnType() == method.getReturnType()
            && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPublic(Class<?> declaration) {
    Class<?> enclosing = declaration.getEnclosingClass();
    return Modifier.isPublic(declaration.getModifiers())
        && (enclosing == null || isPublic(enclosing));
  }

  private static boolean isConstructible(Class<?> declaration) {
    if (Modifier.isAbstract(declaration.getModifiers())
        || (declaration.isMemberClass() && !Modifier.isStatic(declaration.getModifiers()))) {
      return false;
    }
    for (Constructor<?> constructor : declaration.getConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return true;
      }
    }
    return false;
  }

  static JavaMethod method(Method method) {
    List<JavaParameter> parameters = new ArrayList<>();
    Parameter[] all = method.getParameters();
    for (int i = 0; i < all.length; i++) {
      JavaType type = type(all[i].getParameterizedType());
      boolean rest = method.isVarArgs() && i == all.length - 1;
      parameters.add(
          new JavaParameter(
              all[i].getName(),
              rest ? ((JavaType.ArrayOf) type).component() : type,
              annotations(all[i]),
              null));
    }
    return new JavaMethod(
        method.getName(),
        Modifier.isPublic(method.getModifiers()),
        Modifier.isStatic(method.getModifiers()),
        method.isVarArgs(),
        annotations(method),
        parameters,
        type(method.getGenericReturnType()),
        null);
  }

  /** The type of a class that may be a record. */
  static JavaType type(Type type) {
    return new ReflectedTypes().of(type);
  }

  private static List<JavaAnnotation> annotations(AnnotatedElement element) {
    List<JavaAnnotation> annotations = new ArrayList<>();
    for (Annotation annotation : element.getAnnotations()) {
      Map<String, Object> values = values(annotation);
      if (values.get("value") instanceof List<?> list
          && !list.isEmpty()
          && list.get(0) instanceof JavaAnnotation) {
        // What holds a repeated annotation.
        list.forEach(repeated -> annotations.add((JavaAnnotation) repeated));
      } else {
        annotations.add(new JavaAnnotation(annotation.annotationType().getName(), values));
      }
    }
    return annotations;
  }

  private static Map<String, Object> values(Annotation annotation) {
    Map<String, Object> values = new TreeMap<>();
    for (Method element : annotation.annotationType().getDeclaredMethods()) {
      try {
        element.setAccessible(true);
        values.put(element.getName(), value(element.invoke(annotation)));
      } catch (ReflectiveOperationException | RuntimeException e) {
        // An element that nobody here asks for.
      }
    }
    return values;
  }

  private static Object value(Object value) {
    if (value instanceof Annotation annotation) {
      return new JavaAnnotation(annotation.annotationType().getName(), values(annotation));
    }
    return value instanceof Object[] array
        ? Arrays.stream(array).map(ReflectedClasses::value).toList()
        : value;
  }

  /** Reads one type; knows the records that it is within. */
  private static final class ReflectedTypes {
    private final Set<Class<?>> within = new LinkedHashSet<>();

    JavaType of(Type type) {
      if (type instanceof Class<?> plain) {
        return of(plain);
      }
      if (type instanceof ParameterizedType generic) {
        return new JavaType.Declared(
            name((Class<?>) generic.getRawType()),
            Arrays.stream(generic.getActualTypeArguments()).map(this::of).toList());
      }
      if (type instanceof GenericArrayType array) {
        return new JavaType.ArrayOf(of(array.getGenericComponentType()));
      }
      if (type instanceof java.lang.reflect.WildcardType wildcard) {
        return of(wildcard.getUpperBounds()[0]);
      }
      return new JavaType.Variable(type.getTypeName());
    }

    private JavaType of(Class<?> type) {
      if (type.isArray()) {
        return new JavaType.ArrayOf(of(type.getComponentType()));
      }
      // A record within itself is no STRUCT.
      if (!type.isRecord() || type.getTypeParameters().length > 0 || !within.add(type)) {
        return new JavaType.Declared(name(type), List.of());
      }
      List<JavaType.Component> components =
          Arrays.stream(type.getRecordComponents())
              .map(part -> new JavaType.Component(part.getName(), of(part.getGenericType())))
              .toList();
      within.remove(type);
      return new JavaType.OfRecord(name(type), isPublic(type), components);
    }

    private static String name(Class<?> type) {
      String name = type.getCanonicalName();
      return name == null ? type.getName() : name;
    }
  }
}
