package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the classes by which users declare functions, with our annotations or ksqlDB's. */
final class UserFunctions {
  private final JavaClass declaration;

  private UserFunctions(JavaClass declaration) {
    this.declaration = declaration;
  }

  /**
   * The function of a class; empty where it declares none.
   *
   * @throws InvalidFunctionException when it declares one that cannot be called
   */
  static Optional<SqlFunctionDescriptor> read(JavaClass declaration) {
    return new UserFunctions(declaration).read();
  }

  private Optional<SqlFunctionDescriptor> read() {
    Optional<SqlFunctionDescriptor> declared =
        OwnAnnotations.head(declaration).or(() -> KsqlAnnotations.head(declaration));
    if (declared.isEmpty()) {
      rejectForgottenAnnotation();
      return Optional.empty();
    }
    SqlFunctionDescriptor head = declared.get();
    if (!declaration.isPublic()) {
      throw invalid(
          DiagnosticCode.FUNCTION_ACCESS, "the class, and what encloses it, must be public");
    }
    if (!simpleName().matches("\\p{Lu}.*")) {
      throw invalid(DiagnosticCode.FUNCTION_ACCESS, "a class is named with a capital letter");
    }
    String name = head.name().toUpperCase(Locale.ROOT);
    if (!name.matches("[A-Z_][A-Z0-9_]*")) {
      throw invalid(
          DiagnosticCode.FUNCTION_CLASS, "'" + head.name() + "' is no name of a function");
    }
    List<Overload> overloads = new ArrayList<>();
    for (JavaMethod method : declaration.methods()) {
      overloads.addAll(overloads(method, name, head.kind()));
    }
    if (overloads.isEmpty()) {
      throw invalid(DiagnosticCode.FUNCTION_ANNOTATION, "no public method has @Overload");
    }
    rejectTwins(overloads);
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

  private void rejectForgottenAnnotation() {
    boolean looksLikeOne =
        declaration.methods().stream()
            .anyMatch(
                method ->
                    !OwnAnnotations.overloads(method).isEmpty()
                        || KsqlAnnotations.overload(method).isPresent()
                        || KsqlAnnotations.factory(method).isPresent());
    if (looksLikeOne && !declaration.isAbstract()) {
      throw invalid(
          DiagnosticCode.FUNCTION_ANNOTATION,
          "its methods have @Overload, but the class has no @SqlFunction, @SqlTableFunction or"
              + " @SqlAggregate; make it abstract if others extend it");
    }
  }

  private void rejectTwins(List<Overload> overloads) {
    Set<String> seen = new HashSet<>();
    for (Overload overload : overloads) {
      List<String> types = new ArrayList<>();
      overload
          .parameters()
          .forEach(parameter -> types.add(parameter.type() + (parameter.variadic() ? "..." : "")));
      if (!seen.add(String.join(", ", types))) {
        throw invalid(
            DiagnosticCode.FUNCTION_TAKEN,
            "two methods have the signature (" + String.join(", ", types) + ")");
      }
    }
  }

  private List<Overload> overloads(JavaMethod method, String name, FunctionKind kind) {
    List<Overload> overloads = new ArrayList<>();
    for (JavaAnnotation annotation : OwnAnnotations.overloads(method)) {
      overloads.add(
          overload(
              method,
              name,
              kind,
              annotation.text("value"),
              annotation.text("returns"),
              annotation.text("returnsBy")));
    }
    KsqlAnnotations.overload(method)
        .ifPresent(schema -> overloads.add(overload(method, name, kind, "", schema, "")));
    KsqlAnnotations.factory(method)
        .ifPresent(
            factory ->
                overloads.add(overload(method, name, kind, "", factory.text("returnSchema"), "")));
    if (!overloads.isEmpty() && !method.isPublic()) {
      throw invalid(
          DiagnosticCode.FUNCTION_ACCESS,
          method.span(),
          "the method " + method.name() + " must be public");
    }
    return overloads;
  }

  private Overload overload(
      JavaMethod method,
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
      Overload said = new Overload(sql, result, implementation(method, kind));
      Overload overload = provided ? said.with(TypeProviders.of(declaration, provider)) : said;
      if (!sql.substring(0, sql.indexOf('(')).strip().equalsIgnoreCase(name)) {
        throw new IllegalArgumentException("the signature " + sql + " must begin with " + name);
      }
      requireParameters(method, overload, kind);
      return overload;
    } catch (InvalidFunctionException e) {
      throw e;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw invalid(
          DiagnosticCode.FUNCTION_SIGNATURE,
          method.span(),
          "the method " + method.name() + ": " + e.getMessage());
    }
  }

  private static void requireParameters(JavaMethod method, Overload overload, FunctionKind kind) {
    if (!(overload.implementation() instanceof Implementation.Method implementation)) {
      return;
    }
    List<JavaType> types = implementation.call().parameters();
    if (types.size() != overload.parameters().size()) {
      throw new IllegalArgumentException(
          "the signature "
              + overload.signature()
              + " has other parameters than the method "
              + method.name());
    }
    for (int i = 0; i < types.size(); i++) {
      Parameter parameter = overload.parameters().get(i);
      boolean isList = parameter.variadic() && types.get(i).className().equals("java.util.List");
      JavaForms.require(isList ? element(types.get(i)) : types.get(i), parameter.type());
    }
    if (overload.result() instanceof ResultRule.OfPattern result) {
      JavaForms.require(result(implementation.call().returns(), kind), result.pattern());
    }
  }

  /** What a method gives for one row. */
  private static JavaType result(JavaType returns, FunctionKind kind) {
    return kind == FunctionKind.TABLE ? element(returns) : returns;
  }

  private static JavaType element(JavaType list) {
    return list instanceof JavaType.Declared declared && declared.arguments().size() == 1
        ? declared.arguments().get(0)
        : list;
  }

  private Implementation implementation(JavaMethod method, FunctionKind kind) {
    if (kind == FunctionKind.AGGREGATE) {
      if (!method.isStatic()) {
        throw new IllegalArgumentException("it must be static");
      }
      return AggregateFactories.read(declaration.name(), method);
    }
    List<InputParameter> inputs = InputParameters.before(method);
    return new Implementation.Method(
        declaration.name(),
        method.name(),
        new JavaCall(
            method.isStatic() ? JavaCall.Receiver.CLASS : receiver(),
            JavaSignature.parameterTypes(method, inputs.size()),
            method.returns()),
        inputs,
        true,
        false,
        JavaType.isPrimitive(method.returns()),
        false,
        List.of());
  }

  private JavaCall.Receiver receiver() {
    if (!declaration.isConstructible()) {
      throw invalid(
          DiagnosticCode.FUNCTION_ACCESS,
          declaration.isAbstract()
              ? "it is abstract, and has methods that are not static"
              : "methods that are not static need a public constructor without parameters, and a"
                  + " nested class must be static");
    }
    return declaration.isConfigurable()
        ? JavaCall.Receiver.CONFIGURED_OBJECT
        : JavaCall.Receiver.OBJECT;
  }

  private String simpleName() {
    return declaration.name().substring(declaration.name().lastIndexOf('.') + 1);
  }

  private static InvalidFunctionException invalid(DiagnosticCode code, String message) {
    return invalid(code, null, message);
  }

  private static InvalidFunctionException invalid(
      DiagnosticCode code, @Nullable Span span, String message) {
    return new InvalidFunctionException(code, span, message);
  }
}
