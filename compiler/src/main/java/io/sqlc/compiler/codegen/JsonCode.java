package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.json.FieldName;
import io.sqlc.runtime.json.FieldNames;
import io.sqlc.runtime.json.JsonReader;
import io.sqlc.runtime.json.JsonRowDeserializer;
import io.sqlc.runtime.json.JsonScalars;
import io.sqlc.runtime.json.JsonSerializer;
import io.sqlc.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what reads and writes rows, composite keys and STRUCTs in JSON, field by field. */
final class JsonCode {
  private final JavaTypes types;
  private final ValueCode values;

  JsonCode(JavaTypes types) {
    this.types = types;
    this.values = new ValueCode(types, ValueCode.Wire.JSON);
  }

  /** The class {@code <struct>Json} with the static methods {@code read} and {@code write}. */
  TypeSpec struct(RowClass struct) {
    List<FieldSpec> fieldNames = fieldNames(struct);
    return TypeSpec.classBuilder(values.structCodec(struct))
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} in JSON.", struct.name())
        .addField(columnNames(struct, struct.components().size()))
        .addFields(fieldNames)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(struct.name())
                .addParameter(JsonReader.class, "in")
                .addCode(readBody(struct, struct.components().size()))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(JsonWriter.class, "out")
                .addParameter(struct.name(), "value")
                .beginControlFlow("if (value == null)")
                .addStatement("out.writeNull()")
                .addStatement("return")
                .endControlFlow()
                .addCode(writeBody(struct, "value", fieldNames))
                .build())
        .build();
  }

  /**
   * The deserializer of a row or composite key.
   *
   * @param pseudoColumns how many of the last components are not in the document
   */
  TypeSpec reader(ClassName name, RowClass row, int pseudoColumns, CodeBlock description) {
    int read = row.components().size() - pseudoColumns;
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(JsonRowDeserializer.class), row.name()))
        .addJavadoc(description)
        .addField(columnNames(row, read))
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(JsonReader.class, "in")
                .addCode(readBody(row, read))
                .build())
        .build();
  }

  /** The serializer of a row or composite key. */
  TypeSpec writer(ClassName name, RowClass row, CodeBlock description) {
    List<FieldSpec> fieldNames = fieldNames(row);
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(JsonSerializer.class), row.name()))
        .addJavadoc(description)
        .addFields(fieldNames)
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(row.name(), "row")
                .addParameter(JsonWriter.class, "out")
                .addCode(writeBody(row, "row", fieldNames))
                .build())
        .build();
  }

  private static FieldSpec columnNames(RowClass row, int columns) {
    CodeBlock names =
        row.components().stream()
            .limit(columns)
            .map(component -> CodeBlock.of("$S", component.column()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            FieldNames.class, "COLUMNS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", FieldNames.class, names)
        .build();
  }

  private static List<FieldSpec> fieldNames(RowClass row) {
    JavaIdentifiers constants = new JavaIdentifiers();
    constants.newConstant("columns");
    List<FieldSpec> fields = new ArrayList<>();
    for (RowClass.Component component : row.components()) {
      fields.add(
          FieldSpec.builder(
                  FieldName.class,
                  constants.newConstant(component.column()),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$T.of($S)", FieldName.class, component.column())
              .build());
    }
    return fields;
  }

  private CodeBlock readBody(RowClass row, int columns) {
    JavaIdentifiers variables = new JavaIdentifiers();
    variables.newMember("in");
    String index = variables.newMember("column");
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if (!in.startObject())").addStatement("return null").endControlFlow();
    List<String> names = new ArrayList<>();
    for (RowClass.Component component : row.components().subList(0, columns)) {
      String variable = variables.newMember(component.accessor());
      names.add(variable);
      body.addStatement("$T $N = null", types.of(component.type()), variable);
    }
    body.addStatement("int $N", index)
        .beginControlFlow(
            "while (($N = in.nextColumn(COLUMNS)) != $T.END)", index, JsonReader.class)
        .beginControlFlow("switch ($N)", index);
    for (int i = 0; i < columns; i++) {
      body.addStatement(
          "case $L -> $N = $L", i, names.get(i), values.read(row.components().get(i).type(), "in"));
    }
    body.addStatement("default -> in.skip()").endControlFlow().endControlFlow();
    CodeBlock arguments =
        row.components().stream()
            .map(
                component -> {
                  int place = row.components().indexOf(component);
                  return place < columns
                      ? CodeBlock.of("$N", names.get(place))
                      : CodeBlock.of("null");
                })
            .collect(CodeBlock.joining(",$W"));
    return body.addStatement("return new $T($L)", row.name(), arguments).build();
  }

  private CodeBlock writeBody(RowClass row, String variable, List<FieldSpec> fieldNames) {
    CodeBlock.Builder body = CodeBlock.builder().addStatement("out.startObject()");
    for (int i = 0; i < row.components().size(); i++) {
      RowClass.Component component = row.components().get(i);
      body.addStatement("out.field($N)", fieldNames.get(i));
      body.addStatement(
          "$L",
          values.write(
              component.type(), "out", CodeBlock.of("$N.$N()", variable, component.accessor())));
    }
    return body.addStatement("out.endObject()").build();
  }

  /** The Serde of a bare value: a key of one column, an unwrapped value. */
  CodeBlock scalar(SqlType type) {
    if (type instanceof SqlType.Primitive primitive) {
      return CodeBlock.of("$T.$L", JsonScalars.class, primitive.name());
    }
    if (type instanceof SqlType.Decimal decimal) {
      return CodeBlock.of(
          "$T.decimal($L, $L)", JsonScalars.class, decimal.precision(), decimal.scale());
    }
    return CodeBlock.of(
        "$T.of($L, $L)", JsonScalars.class, values.reader(type), values.writer(type));
  }
}
