package io.sqlc.compiler.catalog.function;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.Configurable;

/** Reads the classes by which users declare functions, with our annotations or ksqlDB's. */
final class UserFunctions {
  private final Class<?> declaration;

  private UserFunctions(Class<?> declaration) {
    this.declaration = declaration;
  }

  /**
   * The function of a class; empty where it declares none.
   *
   * @throws InvalidFunctionException when it declares one that cannot be called
   */
  static Optional<SqlFunctionDescriptor> read(Class<?> declaration) {
    try {
      return new UserFunctions(declaration).read();
    } catch (LinkageError e) {
      throw new InvalidFunctionException(
          declaration.getName(), "it needs a class that is not there: " + e.getMessage());
    }
  }

  private Optional<SqlFunctionDescriptor> read() {
    SqlFunctionDescriptor head = FunctionDeclarations.head(declaration);
    if (head == null) {
      head = KsqlAnnotations.head(declaration).orElse(null);
    }
    if (head == null) {
      return Optional.empty();
    }
    if (!Modifier.isPublic(declaration.getModifiers())) {
      throw invalid("the class must be public");
    }
    String name = head.name().toUpperCase(Locale.ROOT);
    if (!name.matches("[A-Z_][A-Z0-9_]*")) {
      throw invalid("'" + head.name() + "' is no name of a function");
    }
    List<Overload> overloads = new ArrayList<>();
    for (Method method : declaration.getMethods()) {
      overloads.addAll(overloads(method, name, head.kind()));
    }
    if (overloads.isEmpty()) {
      throw invalid("no public method has @Overload");
    }
    overloads.sort(FunctionDeclarations.BY_SIGNATURE);
    return Optional.of(
        new SqlFunctionDescriptor(
            head.kind(),
            name,
            head.description(),
            head.example(),
            head.rows(),
            head.result(),
            overloads));
  }

  private List<Overload> overloads(Method method, String name, FunctionKind kind) {
    List<Overload> overloads = new ArrayList<>();
    for (Annotation annotation :
        method.getAnnotationsByType(io.sqlc.runtime.function.Overload.class)) {
      io.sqlc.runtime.function.Overload overload = (io.sqlc.runtime.function.Overload) annotation;
      overloads.add(
          overload(method, name, kind, overload.value(), overload.returns(), overload.returnsBy()));
    }
    KsqlAnnotations.overload(method)
        .ifPresent(schema -> overloads.add(overload(method, name, kind, "", schema, "")));
    return overloads;
  }

  private Overload overload(
      Method method,
      String name,
      FunctionKind kind,
      String signature,
      String returns,
      String provider) {
    try {
      JavaSignature java = new JavaSignature(method, kind);
      String sql = signature.isEmpty() ? java.signature(name) : signature;
      boolean provided = !provider.isEmpty();
      String result = provided ? "BOOLEAN" : returns.isEmpty() ? java.result() : returns;
      Overload overload = new Overload(sql, result, implementation(method, kind));
      if (!sql.substring(0, sql.indexOf('(')).strip().equalsIgnoreCase(name)) {
        throw invalid("the signature " + sql + " must begin with " + name);
      }
      return provided ? overload.with(TypeProviders.of(declaration, provider)) : overload;
    } catch (InvalidFunctionException e) {
      throw e;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw invalid("the method " + method.getName() + ": " + e.getMessage());
    }
  }

  private Implementation implementation(Method method, FunctionKind kind) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    if (kind == FunctionKind.AGGREGATE) {
      if (!isStatic) {
        throw new IllegalArgumentException("it must be static");
      }
      return AggregateFactories.read(method);
    }
    List<InputParameter> inputs = InputParameters.before(method);
    return new Implementation.Method(
        className(),
        method.getName(),
        new JavaCall(
            isStatic ? JavaCall.Receiver.CLASS : receiver(),
            JavaSignature.parameterClasses(method, inputs.size()),
            method.getReturnType().getName()),
        inputs,
        true,
        false,
        method.getReturnType().isPrimitive(),
        false);
  }

  private JavaCall.Receiver receiver() {
    for (Constructor<?> constructor : declaration.getConstructors()) {
      if (constructor.getParameterCount() == 0
          && !Modifier.isAbstract(declaration.getModifiers())) {
        return Configurable.class.isAssignableFrom(declaration)
            ? JavaCall.Receiver.CONFIGURED_OBJECT
            : JavaCall.Receiver.OBJECT;
      }
    }
    throw invalid("methods that are not static need a public constructor without parameters");
  }

  private String className() {
    return Objects.requireNonNull(
        declaration.getCanonicalName(), "a local class cannot be called by generated code");
  }

  private InvalidFunctionException invalid(String message) {
    return new InvalidFunctionException(declaration.getName(), message);
  }
}
