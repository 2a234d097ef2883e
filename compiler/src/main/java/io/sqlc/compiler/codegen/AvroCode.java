package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.avro.AvroColumns;
import io.sqlc.runtime.avro.AvroDeserializer;
import io.sqlc.runtime.avro.AvroReader;
import io.sqlc.runtime.avro.AvroSerializer;
import io.sqlc.runtime.avro.AvroWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what reads and writes rows, composite keys and STRUCTs in Avro, field by field. */
final class AvroCode {
  private final JavaTypes types;
  private final ValueCode values;

  AvroCode(JavaTypes types) {
    this.types = types;
    this.values = new ValueCode(types, ValueCode.Wire.AVRO);
  }

  /** The class {@code <struct>Avro} with the static methods {@code read} and {@code write}. */
  TypeSpec struct(RowClass struct) {
    return TypeSpec.classBuilder(values.structCodec(struct))
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} in Avro.", struct.name())
        .addField(columnNames(struct, struct.components().size(), List.of()))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(struct.name())
                .addParameter(AvroReader.class, "in")
                .addException(IOException.class)
                .addCode(readBody(struct, struct.components().size(), List.of()))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(AvroWriter.class, "out")
                .addParameter(struct.name(), "value")
                .addException(IOException.class)
                .beginControlFlow("if (value == null)")
                .addStatement("out.writeNull()")
                .addStatement("return")
                .endControlFlow()
                .addCode(writeBody(struct, "value"))
                .build())
        .build();
  }

  /**
   * The deserializer of a row or composite key.
   *
   * @param read how many of the components are read; those after them are null
   * @param unread columns that the row does not have, whose values are checked all the same
   */
  TypeSpec reader(
      ClassName name, RowClass row, int read, List<Column> unread, CodeBlock description) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(AvroDeserializer.class), row.name()))
        .addJavadoc(description)
        .addField(columnNames(row, read, unread))
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(AvroReader.class, "in")
                .addException(IOException.class)
                .addCode(readBody(row, read, unread))
                .build())
        .build();
  }

  /**
   * The serializer of a row or composite key, with the schema that it writes by.
   *
   * @param schemaId the schema's id where it is registered already
   */
  TypeSpec writer(
      ClassName name,
      RowClass row,
      String schema,
      Optional<String> schemaId,
      CodeBlock description) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(AvroSerializer.class), row.name()))
        .addJavadoc(description)
        .addField(
            FieldSpec.builder(
                    String.class, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", schema)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addStatement("super(SCHEMA$L)", schemaId.map(id -> ", " + id).orElse(""))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(row.name(), "row")
                .addParameter(AvroWriter.class, "out")
                .addException(IOException.class)
                .addCode(writeBody(row, "row"))
                .build())
        .build();
  }

  /** A function that reads a bare value. */
  CodeBlock reader(SqlType type) {
    return values.reader(type);
  }

  /** A function that writes a bare value. */
  CodeBlock writer(SqlType type) {
    return values.writer(type);
  }

  private static FieldSpec columnNames(RowClass row, int columns, List<Column> unread) {
    CodeBlock names =
        Stream.concat(
                row.components().stream().limit(columns).map(RowClass.Component::column),
                unread.stream().map(Column::name))
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            AvroColumns.class, "COLUMNS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", AvroColumns.class, names)
        .build();
  }

  private CodeBlock readBody(RowClass row, int columns, List<Column> unread) {
    JavaIdentifiers variables = new JavaIdentifiers();
    variables.newMember("in");
    String index = variables.newMember("column");
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if (!in.startObject())").addStatement("return null").endControlFlow();
    List<CodeBlock> arguments = new ArrayList<>();
    for (RowClass.Component component : row.components().subList(0, columns)) {
      String variable = variables.newMember(component.accessor());
      arguments.add(CodeBlock.of("$N", variable));
      body.addStatement("$T $N = null", types.of(component.type()), variable);
    }
    body.addStatement("int $N", index)
        .beginControlFlow(
            "while (($N = in.nextColumn(COLUMNS)) != $T.END)", index, AvroReader.class)
        .beginControlFlow("switch ($N)", index);
    for (int i = 0; i < columns; i++) {
      body.addStatement(
          "case $L -> $L = $L",
          i,
          arguments.get(i),
          values.read(row.components().get(i).type(), "in"));
    }
    for (int i = 0; i < unread.size(); i++) {
      body.addStatement("case $L -> $L", columns + i, check(unread.get(i).type()));
    }
    body.addStatement("default -> throw new $T()", IllegalStateException.class)
        .endControlFlow()
        .endControlFlow();
    for (int i = columns; i < row.components().size(); i++) {
      arguments.add(CodeBlock.of("null"));
    }
    return body.addStatement("return new $T($L)", row.name(), CodeBlock.join(arguments, ",$W"))
        .build();
  }

  /** Goes past a value that nobody uses; what is not of its type is refused all the same. */
  private CodeBlock check(SqlType type) {
    return type == SqlType.STRING || type == SqlType.BYTES
        ? CodeBlock.of("in.skip$L()", ValueCode.word(type))
        : values.read(type, "in");
  }

  private CodeBlock writeBody(RowClass row, String variable) {
    CodeBlock.Builder body = CodeBlock.builder().addStatement("out.startObject()");
    for (RowClass.Component component : row.components()) {
      body.addStatement("out.field()");
      body.addStatement(
          "$L",
          values.write(
              component.type(), "out", CodeBlock.of("$N.$N()", variable, component.accessor())));
    }
    return body.addStatement("out.endObject()").build();
  }
}
