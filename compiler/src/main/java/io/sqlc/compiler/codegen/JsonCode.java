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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes what reads and writes rows, composite keys and STRUCTs in JSON, field by field. */
final class JsonCode {
  private final JavaTypes types;
  private final ValueCode values;

  /** The STRUCTs that some reader goes past. */
  private final Set<SqlType.Struct> skipped = new HashSet<>();

  JsonCode(JavaTypes types) {
    this.types = types;
    this.values = new ValueCode(types, ValueCode.Wire.JSON);
  }

  /** The class {@code <struct>Json} with the static methods {@code read} and {@code write}. */
  TypeSpec struct(RowClass struct) {
    List<FieldSpec> fieldNames =
        fieldNames(struct.components().stream().map(RowClass.Component::column).toList());
    TypeSpec.Builder codec =
        TypeSpec.classBuilder(values.structCodec(struct))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Reads and writes {@link $T} in JSON.", struct.name())
            .addField(columnNames("COLUMNS", fields(struct)))
            .addFields(fieldNames)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("read")
                    .addModifiers(Modifier.STATIC)
                    .returns(struct.name())
                    .addParameter(JsonReader.class, "in")
                    .addCode(readBody(struct, columns(struct), fields(struct), "COLUMNS", Map.of()))
                    .build());
    if (skipped.contains(new SqlType.Struct(fields(struct)))) {
      codec.addMethod(
          MethodSpec.methodBuilder("skip")
              .addModifiers(Modifier.STATIC)
              .addParameter(JsonReader.class, "in")
              .addCode(skipBody(fields(struct)))
              .build());
    }
    return codec
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
   * @param read the columns that are read, each a component; other components become null
   * @param fields all columns that may stand in the document; those that are not read are checked
   *     and left out
   * @param used for a STRUCT the fields of it that are read; empty where it is read whole
   */
  TypeSpec reader(
      ClassName name,
      RowClass row,
      Set<String> read,
      List<SqlType.Field> fields,
      Function<String, Optional<Set<String>>> used,
      CodeBlock description) {
    TypeSpec.Builder reader =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(ClassName.get(JsonRowDeserializer.class), row.name()))
            .addJavadoc(description)
            .addField(columnNames("COLUMNS", fields, read));
    Map<String, CodeBlock> inPart = new HashMap<>();
    List<MethodSpec> parts = new ArrayList<>();
    JavaIdentifiers names = new JavaIdentifiers();
    names.newConstant("columns");
    for (RowClass.Component component : row.components()) {
      Optional<Set<String>> some = used.apply(component.column());
      if (component.type() instanceof SqlType.Struct struct
          && read.contains(component.column())
          && some.isPresent()
          && some.get().size() < struct.fields().size()) {
        String constant = names.newConstant(component.column() + "_fields");
        String method = names.newMember("read_" + component.column());
        reader.addField(columnNames(constant, struct.fields()));
        parts.add(part(method, component, struct, some.get(), constant));
        inPart.put(component.column(), CodeBlock.of("$N(in)", method));
      }
    }
    return reader
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(JsonReader.class, "in")
                .addCode(readBody(row, read, fields, "COLUMNS", inPart))
                .build())
        .addMethods(parts)
        .build();
  }

  /** Reads some fields of a STRUCT, and leaves the others null. */
  private MethodSpec part(
      String name,
      RowClass.Component column,
      SqlType.Struct type,
      Set<String> read,
      String constant) {
    RowClass struct = types.struct(type);
    return MethodSpec.methodBuilder(name)
        .addJavadoc("Of $L only what is used.", SqlComment.inline(column.column()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(struct.name())
        .addParameter(JsonReader.class, "in")
        .addCode(readBody(struct, read, type.fields(), constant, Map.of()))
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

  private static Set<String> columns(RowClass row) {
    return row.components().stream().map(RowClass.Component::column).collect(Collectors.toSet());
  }

  private static FieldSpec columnNames(String constant, List<SqlType.Field> fields) {
    return columnNames(constant, fields, Set.of());
  }

  /**
   * The names of columns.
   *
   * @param read those that are read, where it has to be known; empty for all
   */
  private static FieldSpec columnNames(
      String constant, List<SqlType.Field> fields, Set<String> read) {
    CodeBlock names =
        fields.stream()
            .map(field -> CodeBlock.of("$S", field.name()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            FieldNames.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)$L", FieldNames.class, names, reading(fields, read))
        .build();
  }

  private static CodeBlock reading(List<SqlType.Field> fields, Set<String> read) {
    if (read.isEmpty() || read.size() == fields.size()) {
      return CodeBlock.builder().build();
    }
    CodeBlock names =
        fields.stream()
            .filter(field -> read.contains(field.name()))
            .map(field -> CodeBlock.of("$S", field.name()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("\n.reading($L)", names);
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

  /**
   * Reads an object.
   *
   * @param columns the constant with the names of the fields
   * @param inPart the columns that are read in a way of their own
   */
  private CodeBlock readBody(
      RowClass row,
      Set<String> read,
      List<SqlType.Field> fields,
      String columns,
      Map<String, CodeBlock> inPart) {
    JavaIdentifiers identifiers = new JavaIdentifiers();
    identifiers.newMember("in");
    String index = identifiers.newMember("column");
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if (!in.startObject())").addStatement("return null").endControlFlow();
    Map<String, String> variables = new LinkedHashMap<>();
    for (RowClass.Component component : row.components()) {
      if (read.contains(component.column())) {
        String variable = identifiers.newMember(component.accessor());
        variables.put(component.column(), variable);
        body.addStatement("$T $N = null", types.of(component.type()), variable);
      }
    }
    beginFields(body, index, columns);
    for (int i = 0; i < fields.size(); i++) {
      SqlType.Field field = fields.get(i);
      String variable = variables.get(field.name());
      if (variable != null) {
        CodeBlock value = inPart.get(field.name());
        body.addStatement(
            "case $L -> $N = $L",
            i,
            variable,
            value == null ? values.read(field.type(), "in") : value);
      }
    }
    unread(fields, variables.keySet())
        .forEach((skip, places) -> body.addStatement("case $L -> $L", places, skip));
    body.addStatement("default -> in.skip()").endControlFlow().endControlFlow();
    CodeBlock arguments =
        row.components().stream()
            .map(component -> variables.get(component.column()))
            .map(v -> v == null ? CodeBlock.of("null") : CodeBlock.of("$N", v))
            .collect(CodeBlock.joining(",$W"));
    return body.addStatement("return new $T($L)", row.name(), arguments).build();
  }

  /** Goes past an object, and checks its fields. */
  private CodeBlock skipBody(List<SqlType.Field> fields) {
    CodeBlock.Builder body = CodeBlock.builder();
    body.beginControlFlow("if (!in.startObject())").addStatement("return").endControlFlow();
    beginFields(body, "column", "COLUMNS");
    unread(fields, Set.of())
        .forEach((skip, places) -> body.addStatement("case $L -> $L", places, skip));
    return body.addStatement("default -> in.skip()").endControlFlow().endControlFlow().build();
  }

  private static void beginFields(CodeBlock.Builder body, String index, String columns) {
    body.addStatement("int $N", index)
        .beginControlFlow(
            "while (($N = in.nextColumn($N)) != $T.END)", index, columns, JsonReader.class)
        .beginControlFlow("switch ($N)", index);
  }

  /** Readers go past STRUCTs of this type, and past those within it. */
  private void goPast(SqlType type) {
    if (type instanceof SqlType.Array array) {
      goPast(array.element());
    } else if (type instanceof SqlType.Map map) {
      goPast(map.value());
    } else if (type instanceof SqlType.Struct struct && skipped.add(struct)) {
      struct.fields().forEach(field -> goPast(field.type()));
    }
  }

  /** For each way to go past a value the places of the columns that nobody reads: {@code 2, 5}. */
  private Map<CodeBlock, String> unread(List<SqlType.Field> fields, Set<String> read) {
    Map<CodeBlock, String> places = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!read.contains(fields.get(i).name())) {
        types.register(fields.get(i).name(), fields.get(i).type());
        goPast(fields.get(i).type());
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
