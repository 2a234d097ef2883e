package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.state.StateForms;
import io.sqlc.runtime.state.StateKeys;
import io.sqlc.runtime.state.StateReader;
import io.sqlc.runtime.state.StateSerde;
import io.sqlc.runtime.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the serdes of rows in state stores, changelogs and repartition topics. */
final class StateCode {
  private final JavaTypes types;
  private final ValueCode values;

  StateCode(JavaTypes types) {
    this.types = types;
    this.values = new ValueCode(types, ValueCode.Wire.STATE);
  }

  /** The serde of a row or composite key. */
  TypeSpec serde(ClassName name, RowClass row, CodeBlock description) {
    return serde(
        name,
        row,
        row.components().stream().map(c -> described(c.column(), c.type())),
        description,
        writeColumns(row, "out", "row"),
        CodeBlock.builder()
            .addStatement("return new $T(\n$L)", row.name(), readColumns(row, "in"))
            .build());
  }

  /**
   * The serde of a row in a layout of more columns, those of the row in their order among them. The
   * others are written as NULL, and what a former program wrote there is gone past.
   */
  TypeSpec serde(ClassName name, RowClass row, List<Column> layout, CodeBlock description) {
    CodeBlock.Builder write = CodeBlock.builder();
    CodeBlock.Builder read = CodeBlock.builder();
    JavaIdentifiers locals = new JavaIdentifiers();
    locals.newMember("in");
    List<CodeBlock> values = new ArrayList<>();
    for (Column column : layout) {
      Optional<RowClass.Component> component =
          row.components().stream().filter(c -> c.column().equals(column.name())).findFirst();
      CodeBlock value = this.values.read(column.type(), "in");
      if (component.isPresent()) {
        String local = locals.newMember(column.name());
        write.addStatement(
            "$L",
            this.values.write(
                column.type(), "out", CodeBlock.of("row.$N()", component.get().accessor())));
        read.addStatement("$T $N = $L", types.of(column.type()), local, value);
        values.add(CodeBlock.of("$N", local));
      } else {
        write.addStatement("out.writeNull()");
        read.addStatement("$L", value);
      }
    }
    read.addStatement("return new $T($L)", row.name(), CodeBlock.join(values, ", "));
    return serde(
        name,
        row,
        layout.stream().map(c -> described(c.name(), c.type())),
        description,
        write.build(),
        read.build());
  }

  private static TypeSpec serde(
      ClassName name,
      RowClass row,
      Stream<CodeBlock> columns,
      CodeBlock description,
      CodeBlock write,
      CodeBlock read) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(StateSerde.class), row.name()))
        .addJavadoc(description)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addStatement("super($L)", columns.collect(CodeBlock.joining(",$W")))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(row.name(), "row")
                .addParameter(StateWriter.class, "out")
                .addCode(write)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(StateReader.class, "in")
                .addCode(read)
                .build())
        .build();
  }

  /** A column as the layout of stored rows tells it. */
  private static CodeBlock described(String column, SqlType type) {
    return CodeBlock.of("$S", SqlName.quoteIfNeeded(column) + " " + type);
  }

  /** The class {@code <struct>State} with the static methods {@code read} and {@code write}. */
  TypeSpec struct(RowClass struct) {
    int size = struct.components().size();
    return TypeSpec.classBuilder(values.structCodec(struct))
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} in state stores.", struct.name())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(struct.name())
                .addParameter(StateReader.class, "in")
                .addStatement(
                    "return in.readStruct($L, fields -> new $T(\n$L))",
                    size,
                    struct.name(),
                    readColumns(struct, "fields"))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(StateWriter.class, "out")
                .addParameter(struct.name(), "value")
                .addStatement(
                    "out.writeStruct(value, $L, (fields, struct) -> {\n$>$L$<})",
                    size,
                    writeColumns(struct, "fields", "struct"))
                .build())
        .build();
  }

  /** The form of a value within a row. */
  CodeBlock form(SqlType type) {
    if (type instanceof SqlType.Decimal decimal) {
      return CodeBlock.of(
          "$T.decimal($L, $L)", StateForms.class, decimal.precision(), decimal.scale());
    }
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("$T.list($L)", StateForms.class, form(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of("$T.map($L, $L)", StateForms.class, form(map.key()), form(map.value()));
    }
    return type instanceof SqlType.Struct
        ? CodeBlock.of(
            "$T.of($S, $L, $L)",
            StateForms.class,
            type.toString(),
            values.writer(type),
            values.reader(type))
        : CodeBlock.of("$T.$L", StateForms.class, ((SqlType.Primitive) type).name());
  }

  private CodeBlock readColumns(RowClass row, String in) {
    return row.components().stream()
        .map(component -> values.read(component.type(), in))
        .collect(CodeBlock.joining(",\n"));
  }

  private CodeBlock writeColumns(RowClass row, String out, String variable) {
    CodeBlock.Builder body = CodeBlock.builder();
    for (RowClass.Component component : row.components()) {
      body.add(
          "$L;\n",
          values.write(
              component.type(), out, CodeBlock.of("$N.$N()", variable, component.accessor())));
    }
    return body.build();
  }

  /** The serde of a bare key, where the type has one that keeps to its bytes. */
  static CodeBlock key(SqlType type) {
    return type instanceof SqlType.Decimal decimal
        ? CodeBlock.of("$T.decimal($L)", StateKeys.class, decimal.scale())
        : CodeBlock.of("$T.$L", StateKeys.class, ((SqlType.Primitive) type).name());
  }

  /** Whether a bare key of this type has a serde of its own. */
  static boolean isSimpleKey(SqlType type) {
    return type instanceof SqlType.Primitive || type instanceof SqlType.Decimal;
  }
}
