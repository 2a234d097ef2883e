package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.codegen.JavaTypes;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.function.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes what functions are given besides the arguments of a call. */
public final class InputCode {
  private final JavaTypes types;

  public InputCode(JavaTypes types) {
    this.types = types;
  }

  /** An input that is neither a literal nor a form in stores. */
  public CodeBlock of(CallInput input, FunctionSettings settings) {
    if (input instanceof CallInput.Maker maker) {
      return maker(maker.type());
    }
    if (input instanceof CallInput.Decimal decimal) {
      SqlType.Decimal type = decimal.type();
      return CodeBlock.of("new $T($L, $L)", DecimalType.class, type.precision(), type.scale());
    }
    if (input instanceof CallInput.Type type) {
      return type(type.type());
    }
    if (input instanceof CallInput.Settings) {
      return settings(settings);
    }
    throw new IllegalStateException("no input of a call alone: " + input);
  }

  /** The Java type of an input. */
  TypeName type(CallInput input) {
    if (input instanceof CallInput.Maker maker) {
      return ParameterizedTypeName.get(ClassName.get(StructMaker.class), types.of(maker.type()));
    }
    if (input instanceof CallInput.Type type) {
      return ParameterizedTypeName.get(ClassName.get(ValueType.class), types.of(type.type()));
    }
    return ClassName.get(
        input instanceof CallInput.Decimal ? DecimalType.class : FunctionSettings.class);
  }

  private CodeBlock maker(SqlType.Struct type) {
    List<CodeBlock> fields = new ArrayList<>();
    for (int i = 0; i < type.fields().size(); i++) {
      fields.add(CodeBlock.of("$T.field(fields, $L)", StructMaker.class, i));
    }
    return CodeBlock.of("fields -> new $T($L)", types.of(type), CodeBlock.join(fields, ", "));
  }

  private static CodeBlock type(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("$T.of($L, $L)", ValueType.class, kind(type), type(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of(
          "$T.of($L, $L, $L)", ValueType.class, kind(type), type(map.key()), type(map.value()));
    }
    if (type instanceof SqlType.Struct struct) {
      CodeBlock names =
          struct.fields().stream()
              .map(field -> CodeBlock.of("$S", field.name()))
              .collect(CodeBlock.joining(", "));
      CodeBlock fields =
          struct.fields().stream()
              .map(field -> type(field.type()))
              .collect(CodeBlock.joining(", "));
      return CodeBlock.of("$T.struct($T.of($L), $L)", ValueType.class, List.class, names, fields);
    }
    return CodeBlock.of("$T.of($L)", ValueType.class, kind(type));
  }

  private static CodeBlock kind(SqlType type) {
    String name = type instanceof SqlType.Primitive primitive ? primitive.name() : type.baseName();
    return CodeBlock.of("$T.$L", ValueType.Kind.class, name);
  }

  /** The settings of a function. */
  static CodeBlock settings(FunctionSettings settings) {
    if (settings.properties().isEmpty()) {
      return CodeBlock.of("$T.NONE", FunctionSettings.class);
    }
    List<CodeBlock> texts = new ArrayList<>();
    new TreeMap<>(settings.properties())
        .forEach((name, value) -> texts.add(CodeBlock.of("$S, $S", name, value)));
    return CodeBlock.of("$T.of($L)", FunctionSettings.class, CodeBlock.join(texts, ", "));
  }
}
