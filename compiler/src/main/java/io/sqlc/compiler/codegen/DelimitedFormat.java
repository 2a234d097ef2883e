package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.delimited.DelimitedDeserializer;
import io.sqlc.runtime.delimited.DelimitedReader;
import io.sqlc.runtime.delimited.DelimitedSerializer;
import io.sqlc.runtime.delimited.DelimitedWriter;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The DELIMITED format: fields by place, so that those that nobody reads are not decoded. */
final class DelimitedFormat implements WireFormat {
  private final GeneratedTypes generated;
  private final JavaTypes types;

  DelimitedFormat(GeneratedTypes generated, JavaTypes types) {
    this.generated = generated;
    this.types = types;
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    ClassName reader =
        generated.once(
            List.of("delimited reader", side, row.name()),
            side.className("reader"),
            name -> reader(name, side, row, read, TopicSide.unread(side, row, read)));
    return CodeBlock.of("new $T()", reader);
  }

  private static TypeSpec reader(
      ClassName name, TopicSide side, RowClass row, int read, List<Column> unread) {
    List<String> columns = side.columns().stream().map(Column::name).toList();
    CodeBlock arguments =
        row.components().stream()
            .map(
                component -> {
                  int field = columns.indexOf(component.column());
                  return row.components().indexOf(component) < read
                      ? read(component.type(), field)
                      : CodeBlock.of("null");
                })
            .collect(CodeBlock.joining(",\n"));
    CodeBlock.Builder checks = CodeBlock.builder();
    for (Column column : unread) {
      // Of text nothing can be wrong; the others are refused where they are not of their type.
      if (column.type() != SqlType.STRING && column.type() != SqlType.BOOLEAN) {
        checks.addStatement("$L", read(column.type(), columns.indexOf(column.name())));
      }
    }
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(
            ParameterizedTypeName.get(ClassName.get(DelimitedDeserializer.class), row.name()))
        .addJavadoc("Reads $L of {@link $T} from delimited fields.", side.words(), row.name())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addStatement("super($L, $L)", delimiter(side), columns.size())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(row.name())
                .addParameter(DelimitedReader.class, "in")
                .addCode(checks.build())
                .addStatement("return new $T(\n$L)", row.name(), arguments)
                .build())
        .build();
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    ClassName writer =
        generated.once(
            List.of("delimited writer", side, row),
            side.className("writer"),
            name -> writer(name, side, row));
    return CodeBlock.of("new $T()", writer);
  }

  private static TypeSpec writer(ClassName name, TopicSide side, RowClass row) {
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(row.name(), "row")
            .addParameter(DelimitedWriter.class, "out");
    for (RowClass.Component component : row.components()) {
      write.addStatement(
          "out.write$L(row.$N())", ValueCode.word(component.type()), component.accessor());
    }
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(DelimitedSerializer.class), row.name()))
        .addJavadoc("Writes {@link $T} as delimited fields.", row.name())
        .addMethod(
            MethodSpec.constructorBuilder().addStatement("super($L)", delimiter(side)).build())
        .addMethod(write.build())
        .build();
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return CodeBlock.of(
        "$T.<$T>of($L, in -> $L)",
        DelimitedDeserializer.class,
        types.of(type),
        delimiter(side),
        read(type, 0));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return CodeBlock.of(
        "$T.of($L, $T::write$L)",
        DelimitedSerializer.class,
        delimiter(side),
        DelimitedWriter.class,
        ValueCode.word(type));
  }

  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    return List.of();
  }

  private static CodeBlock read(SqlType type, int field) {
    return type instanceof SqlType.Decimal decimal
        ? CodeBlock.of("in.readDecimal($L, $L, $L)", field, decimal.precision(), decimal.scale())
        : CodeBlock.of("in.read$L($L)", ValueCode.word(type), field);
  }

  /** The delimiter as a literal of char. */
  private static CodeBlock delimiter(TopicSide side) {
    String delimiter = side.format().options().getOrDefault(FormatProperties.DELIMITER, ",");
    // As a string's, JavaPoet writes the character itself where it can be written.
    String quoted = CodeBlock.of("$S", delimiter).toString();
    String inner = quoted.substring(1, quoted.length() - 1);
    return CodeBlock.of("'$L'", inner.equals("'") ? "\\'" : inner);
  }
}
