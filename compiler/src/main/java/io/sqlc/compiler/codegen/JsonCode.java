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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    List<FieldSpec> fieldNames =
        fieldNames(struct.components().stream().map(RowClass.Component::column).toList());
    return TypeSpec.classBuilder(values.structCodec(struct))
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} in JSON.", struct.name())
        .addField(columnNames(fields(struct)))
        .addFields(fieldNames)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(struct.name())
                .addParameter(JsonReader.class, "in")
                .addCode(readBody(struct, struct.components().size(), fields(struct)))
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
   * @param read how many of the first components are read
   * @param fields all columns that may stand in the document; those that are no component are
   *     checked and left out
   */
  TypeSpec reader(
      ClassName name, RowClass row, int read, List<SqlType.Field> fields, CodeBlock description) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(JsonRowDeserializer.class), row.name()))
        .addJavadoc(description)
        .addField(columnNames(fields))
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(JsonReader.class, "in")
                .addCode(readBody(row, read, fields))
                .build())
        .build();
  }

  /**
   * The serializer of a row or composite key.
   *
   * @param others members that no column is written to: they are null
   */
  TypeSpec writer(ClassName name, RowClass row, List<String> others, CodeBlock description) {
    List<String> members = new ArrayList<>();
    row.components().forEach(component -> members.add(component.column()));
    members.addAll(others);
    List<FieldSpec> fieldNames = fieldNames(members);
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

  private static List<SqlType.Field> fields(RowClass row) {
    return row.components().stream().map(c -> new SqlType.Field(c.column(), c.type())).toList();
  }

  private static FieldSpec columnNames(List<SqlType.Field> fields) {
    CodeBlock names =
        fields.stream()
            .map(field -> CodeBlock.of("$S", field.name()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            FieldNames.class, "COLUMNS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", FieldNames.class, names)
        .build();
  }

  private static List<FieldSpec> fieldNames(List<String> members) {
    JavaIdentifiers constants = new JavaIdentifiers();
    constants.newConstant("columns");
    List<FieldSpec> fields = new ArrayList<>();
    for (String member : members) {
      fields.add(
          FieldSpec.builder(
                  FieldName.class,
                  constants.newConstant(member),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$T.of($S)", FieldName.class, member)
              .build());
    }
    return fields;
  }

  private CodeBlock readBody(RowClass row, int read, List<SqlType.Field> fields) {
    JavaIdentifiers identifiers = new JavaIdentifiers();
    identifiers.newMember("in");
    String index = identifiers.newMember("column");
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if (!in.startObject())").addStatement("return null").endControlFlow();
    Map<String, String> variables = new LinkedHashMap<>();
    for (RowClass.Component component : row.components().subList(0, read)) {
      String variable = identifiers.newMember(component.accessor());
      variables.put(component.column(), variable);
      body.addStatement("$T $N = null", types.of(component.type()), variable);
    }
    body.addStatement("int $N", index)
        .beginControlFlow(
            "while (($N = in.nextColumn(COLUMNS)) != $T.END)", index, JsonReader.class)
        .beginControlFlow("switch ($N)", index);
    for (int i = 0; i < fields.size(); i++) {
      String variable = variables.get(fields.get(i).name());
      if (variable != null) {
        body.addStatement(
            "case $L -> $N = $L", i, variable, values.read(fields.get(i).type(), "in"));
      }
    }
    unread(fields, variables.keySet())
        .forEach((skip, places) -> body.addStatement("case $L -> $L", places, skip));
    body.addStatement("default -> in.skip()").endControlFlow().endControlFlow();
    CodeBlock arguments =
        Stream.concat(
                variables.values().stream().map(variable -> CodeBlock.of("$N", variable)),
                Stream.generate(() -> CodeBlock.of("null")).limit(row.components().size() - read))
            .collect(CodeBlock.joining(",$W"));
    return body.addStatement("return new $T($L)", row.name(), arguments).build();
  }

  /** For each way to go past a value the places of the columns that nobody reads: {@code 2, 5}. */
  private Map<CodeBlock, String> unread(List<SqlType.Field> fields, Set<String> read) {
    Map<CodeBlock, String> places = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!read.contains(fields.get(i).name())) {
        places.merge(
            values.skip(fields.get(i).type(), "in"), String.valueOf(i), (a, b) -> a + ", " + b);
      }
    }
    return places;
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
    for (FieldSpec other : fieldNames.subList(row.components().size(), fieldNames.size())) {
      body.addStatement("out.field($N)", other).addStatement("out.writeNull()");
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
