package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.protobuf.MessageColumns;
import io.sqlc.runtime.protobuf.MessageReader;
import io.sqlc.runtime.protobuf.MessageWriter;
import io.sqlc.runtime.protobuf.ProtobufReader;
import io.sqlc.runtime.protobuf.ProtobufWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes what reads and writes messages of Protobuf, field by field. */
final class ProtobufCode {
  private static final String COLUMNS = "COLUMNS";

  private final JavaTypes types;

  ProtobufCode(JavaTypes types) {
    this.types = types;
  }

  /**
   * A message as a class reads or writes it.
   *
   * @param type what is read or written
   * @param fields the columns that are the message's fields
   * @param bare whether there is one field, which is the value itself
   * @param others how many more components the record has, which are not in the message
   */
  record Message(TypeName type, List<RowClass.Component> fields, boolean bare, int others) {}

  /** The class {@code <struct>Protobuf} with the columns and the methods to read and write. */
  TypeSpec struct(RowClass struct) {
    Message message = new Message(struct.name(), struct.components(), false, 0);
    return TypeSpec.classBuilder(codec(struct))
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} in Protobuf.", struct.name())
        .addField(
            FieldSpec.builder(MessageColumns.class, COLUMNS, Modifier.STATIC, Modifier.FINAL)
                .initializer(columns(message))
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(struct.name())
                .addParameter(ProtobufReader.class, "in")
                .addCode(readBody(message))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(ProtobufWriter.class, "out")
                .addParameter(struct.name(), "value")
                .addCode(writeBody(message, "value"))
                .build())
        .build();
  }

  /** The class that reads the message. */
  TypeSpec reader(ClassName name, Message message, CodeBlock description) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(MessageReader.class), message.type()))
        .addJavadoc(description)
        .addMethod(constructor(message))
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(message.type())
                .addParameter(ProtobufReader.class, "in")
                .addCode(readBody(message))
                .build())
        .build();
  }

  /** The class that writes the message. */
  TypeSpec writer(ClassName name, Message message, CodeBlock description) {
    String value = message.bare() ? "value" : "row";
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(MessageWriter.class), message.type()))
        .addJavadoc(description)
        .addMethod(constructor(message))
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(message.type(), value)
                .addParameter(ProtobufWriter.class, "out")
                .addCode(writeBody(message, value))
                .build())
        .build();
  }

  private MethodSpec constructor(Message message) {
    return MethodSpec.constructorBuilder().addStatement("super($L)", columns(message)).build();
  }

  private CodeBlock columns(Message message) {
    CodeBlock each =
        message.fields().stream()
            .map(field -> column(field.column(), field.type()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("$T.of($L)", MessageColumns.class, each);
  }

  private CodeBlock column(String name, SqlType type) {
    SqlType inner =
        type instanceof SqlType.Array array
            ? array.element()
            : type instanceof SqlType.Map map ? map.value() : type;
    return inner instanceof SqlType.Struct struct
        ? CodeBlock.of(
            "$T.column($S, $T.$L)",
            MessageColumns.class,
            name,
            codec(types.struct(struct)),
            COLUMNS)
        : CodeBlock.of("$T.column($S)", MessageColumns.class, name);
  }

  private static ClassName codec(RowClass struct) {
    return struct.name().peerClass(struct.name().simpleName() + "Protobuf");
  }

  private CodeBlock readBody(Message message) {
    JavaIdentifiers variables = new JavaIdentifiers();
    variables.newMember("in");
    String index = variables.newMember("column");
    CodeBlock.Builder body = CodeBlock.builder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < message.fields().size(); i++) {
      RowClass.Component field = message.fields().get(i);
      String variable = variables.newMember(field.accessor());
      names.add(variable);
      body.addStatement("$T $N = $L", types.of(field.type()), variable, absent(field.type(), i));
    }
    body.addStatement("int $N", index)
        .beginControlFlow("while (($N = in.nextColumn()) != $T.END)", index, ProtobufReader.class)
        .beginControlFlow("switch ($N)", index);
    for (int i = 0; i < names.size(); i++) {
      body.addStatement(
          "case $L -> $N = $L",
          i,
          names.get(i),
          read(message.fields().get(i).type(), names.get(i)));
    }
    body.addStatement("default -> throw $T.unknown($N)", ProtobufReader.class, index)
        .endControlFlow()
        .endControlFlow();
    if (message.bare()) {
      return body.addStatement("return $N", names.get(0)).build();
    }
    List<CodeBlock> arguments = new ArrayList<>();
    names.forEach(name -> arguments.add(CodeBlock.of("$N", name)));
    for (int i = 0; i < message.others(); i++) {
      arguments.add(CodeBlock.of("null"));
    }
    return body.addStatement("return new $T($L)", message.type(), CodeBlock.join(arguments, ",$W"))
        .build();
  }

  /** What a column is whose field is not in the message. */
  private static CodeBlock absent(SqlType type, int column) {
    if (type instanceof SqlType.Array || type instanceof SqlType.Map) {
      return CodeBlock.of("in.absent$L($L)", word(type), column);
    }
    if (type instanceof SqlType.Primitive primitive) {
      return switch (primitive) {
        case BOOLEAN, INT, BIGINT, DOUBLE, STRING, BYTES ->
            CodeBlock.of("in.absent$L($L)", word(type), column);
        case DATE, TIME, TIMESTAMP, INTERVALUNIT -> CodeBlock.of("null");
      };
    }
    return CodeBlock.of("null");
  }

  private CodeBlock read(SqlType type, String soFar) {
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("in.readArray($N, $L)", soFar, reader(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of("in.readMap($N, $L)", soFar, reader(map.value()));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("in.readStruct($T::read)", codec(types.struct(struct)));
    }
    if (type instanceof SqlType.Decimal decimal) {
      return CodeBlock.of("in.readDecimal($L, $L)", decimal.precision(), decimal.scale());
    }
    return CodeBlock.of("in.read$L()", word(type));
  }

  /** A function from a reader to an element. */
  private CodeBlock reader(SqlType type) {
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("each -> each.readStruct($T::read)", codec(types.struct(struct)));
    }
    if (type instanceof SqlType.Decimal decimal) {
      return CodeBlock.of("each -> each.readDecimal($L, $L)", decimal.precision(), decimal.scale());
    }
    return CodeBlock.of("$T::read$L", ProtobufReader.class, word(type));
  }

  private CodeBlock writeBody(Message message, String variable) {
    CodeBlock.Builder body = CodeBlock.builder();
    for (int i = 0; i < message.fields().size(); i++) {
      RowClass.Component field = message.fields().get(i);
      CodeBlock value =
          message.bare()
              ? CodeBlock.of("$N", variable)
              : CodeBlock.of("$N.$N()", variable, field.accessor());
      body.addStatement("out.column($L)", i).addStatement("$L", write(field.type(), value));
    }
    return body.build();
  }

  private CodeBlock write(SqlType type, CodeBlock value) {
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("out.writeArray($L, $L)", value, writer(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of("out.writeMap($L, $L)", value, writer(map.value()));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("out.writeStruct($L, $T::write)", value, codec(types.struct(struct)));
    }
    return CodeBlock.of("out.write$L($L)", word(type), value);
  }

  /** A function from a writer and an element. */
  private CodeBlock writer(SqlType type) {
    return type instanceof SqlType.Struct struct
        ? CodeBlock.of(
            "(each, element) -> each.writeStruct(element, $T::write)", codec(types.struct(struct)))
        : CodeBlock.of("$T::write$L", ProtobufWriter.class, word(type));
  }

  /** The type's word in the names of the reader's and the writer's methods. */
  private static String word(SqlType type) {
    String name = type instanceof SqlType.Primitive primitive ? primitive.name() : type.baseName();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
