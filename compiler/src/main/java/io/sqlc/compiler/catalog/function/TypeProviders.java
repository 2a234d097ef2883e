package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods by which functions say what type they give. Only a call in SQL needs that, so
 * the class is loaded no earlier.
 */
final class TypeProviders {
  private final JavaClass declaration;
  private final String name;
  private final @Nullable Span span;

  private TypeProviders(JavaClass declaration, String name, @Nullable Span span) {
    this.declaration = declaration;
    this.name = name;
    this.span = span;
  }

  static ResultRule of(JavaClass declaration, String name) {
    JavaMethod provider =
        declaration.methods().stream()
            .filter(method -> method.name().equals(name) && takesTypes(method))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no public static method " + name + "(List<String>)"));
    if (!provider.isPublic()
        || !provider.isStatic()
        || !provider.returns().className().equals("java.lang.String")) {
      throw new IllegalArgumentException(name + " must be public, static and return a String");
    }
    TypeProviders providers = new TypeProviders(declaration, name, provider.span());
    return new ResultRule.Provided(providers::call);
  }

  private static boolean takesTypes(JavaMethod method) {
    return method.parameters().size() == 1
        && method.parameters().get(0).type().className().equals("java.util.List");
  }

  private SqlType call(List<SqlType> types) {
    Object text;
    try {
      text =
          declaration
              .loaded()
              .get()
              .getMethod(name, List.class)
              .invoke(null, types.stream().map(SqlType::toString).toList());
    } catch (LinkageError e) {
      throw failure(DiagnosticCode.FUNCTION_NOT_LOADED, "it cannot be loaded: " + cause(e));
    } catch (ReflectiveOperationException e) {
      throw failure(DiagnosticCode.FUNCTION_RESULT_TYPE, name + " fails: " + cause(e));
    }
    try {
      if (SignatureReader.result(String.valueOf(text)) instanceof ResultRule.OfPattern of
          && of.pattern() instanceof TypePattern.Exact exact) {
        return exact.type();
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw failure(
        DiagnosticCode.FUNCTION_RESULT_TYPE,
        name + " gives '" + text + "' for " + types + ", which is no SQL type");
  }

  /** What the user's code has thrown. */
  private static Throwable cause(Throwable failure) {
    return (failure instanceof InvocationTargetException
                || failure instanceof ExceptionInInitializerError)
            && failure.getCause() != null
        ? cause(failure.getCause())
        : failure;
  }

  private DiagnosticException failure(DiagnosticCode code, String message) {
    return new DiagnosticException(
        InvalidFunctionException.diagnostic(code, span, declaration, message));
  }
}
