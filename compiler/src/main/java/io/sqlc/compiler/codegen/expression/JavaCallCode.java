package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.JavaCall;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.runtime.function.FunctionObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes how users' methods are called: on what object, and with their own classes of values. */
final class JavaCallCode {
  private final JavaCall call;
  private final Overload overload;
  private final JavaValueCode conversions;

  JavaCallCode(JavaCall call, Overload overload, JavaValueCode conversions) {
    this.call = call;
    this.overload = overload;
    this.conversions = conversions;
  }

  /** The class, or the constant with the object. */
  CodeBlock receiver(FunctionCall node, ClassMembers members) {
    Implementation implementation = overload.implementation();
    ClassName type = ClassName.bestGuess(implementation.className());
    return switch (call.receiver()) {
      case CLASS -> CodeBlock.of("$T", type);
      case OBJECT -> members.constant(node.name(), type, CodeBlock.of("new $T()", type));
      case CONFIGURED_OBJECT ->
          members.constant(
              node.name(),
              type,
              CodeBlock.of(
                  "$T.configured(new $T(), $S, $L)",
                  FunctionObjects.class,
                  type,
                  node.name(),
                  InputCode.settings(node.settings())));
    };
  }

  /** The arguments as the method takes them; those of a variadic parameter in the middle a list. */
  List<CodeBlock> arguments(List<CodeBlock> values, List<SqlType> types) {
    if (call.parameters().isEmpty()) {
      return values;
    }
    List<CodeBlock> arguments = new ArrayList<>();
    List<CodeBlock> rest = new ArrayList<>();
    int variadic = overload.variadicIndex();
    boolean asList =
        variadic >= 0
            && call.parameters().get(variadic) instanceof JavaType.Declared declared
            && declared.name().equals("java.util.List");
    for (int i = 0; i < values.size(); i++) {
      int parameter = overload.indexOf(i, values.size());
      if (asList && parameter > variadic && arguments.size() == variadic) {
        arguments.add(list(rest));
      }
      JavaType type = call.parameters().get(parameter);
      boolean isElement = asList && parameter == variadic;
      CodeBlock value =
          conversions.toJava(values.get(i), types.get(i), isElement ? element(type) : type);
      (isElement ? rest : arguments).add(value);
    }
    if (asList && arguments.size() == variadic) {
      arguments.add(list(rest));
    }
    return arguments;
  }

  private static JavaType element(JavaType list) {
    List<JavaType> arguments = ((JavaType.Declared) list).arguments();
    return arguments.isEmpty() ? list : arguments.get(0);
  }

  private static CodeBlock list(List<CodeBlock> values) {
    return CodeBlock.of("$T.asList($L)", Arrays.class, CodeBlock.join(values, ", "));
  }

  /** The result as generated code has it. */
  CodeBlock result(CodeBlock result, SqlType type) {
    return conversions.toSql(result, type, call.returns());
  }
}
