package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.JavaCall;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.runtime.function.FunctionObjects;
import io.sqlc.runtime.function.JavaValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes how users' methods are called: on what object, and with their own classes of values. */
final class JavaCallCode {
  /** The methods of {@link JavaValues} that make values of these classes. */
  private static final Map<String, String> CONVERSIONS =
      Map.of(
          "java.sql.Date", "sqlDate",
          "java.sql.Time", "sqlTime",
          "java.sql.Timestamp", "sqlTimestamp",
          "java.time.LocalDate", "localDate",
          "java.time.LocalTime", "localTime",
          "java.time.Instant", "instant",
          "java.nio.ByteBuffer", "byteBuffer");

  private static final Set<String> CONVERTED = CONVERSIONS.keySet();

  private final JavaCall call;
  private final Overload overload;

  JavaCallCode(JavaCall call, Overload overload) {
    this.call = call;
    this.overload = overload;
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
  List<CodeBlock> arguments(List<CodeBlock> values) {
    if (call.parameters().isEmpty()) {
      return values;
    }
    List<CodeBlock> arguments = new ArrayList<>();
    List<CodeBlock> rest = new ArrayList<>();
    int variadic = overload.variadicIndex();
    boolean asList = variadic >= 0 && isList(call.parameters().get(variadic));
    for (int i = 0; i < values.size(); i++) {
      int parameter = overload.indexOf(i, values.size());
      if (asList && parameter > variadic && arguments.size() == variadic) {
        arguments.add(list(rest));
      }
      CodeBlock value = converted(values.get(i), call.parameters().get(parameter).className());
      (asList && parameter == variadic ? rest : arguments).add(value);
    }
    if (asList && arguments.size() == variadic) {
      arguments.add(list(rest));
    }
    return arguments;
  }

  private static boolean isList(JavaType type) {
    return type.className().equals("java.util.List");
  }

  private static CodeBlock list(List<CodeBlock> values) {
    return CodeBlock.of("$T.asList($L)", Arrays.class, CodeBlock.join(values, ", "));
  }

  private static CodeBlock converted(CodeBlock value, String type) {
    String conversion = CONVERSIONS.get(type);
    return conversion == null
        ? value
        : CodeBlock.of("$T.$L($L)", JavaValues.class, conversion, value);
  }

  /** The result as generated code has it. */
  CodeBlock result(CodeBlock result) {
    return CONVERTED.contains(call.returns().className())
        ? CodeBlock.of("$T.value($L)", JavaValues.class, result)
        : result;
  }
}
