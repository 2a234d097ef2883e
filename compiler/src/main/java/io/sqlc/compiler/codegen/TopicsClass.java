package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.runtime.job.StreamSink;
import io.sqlc.runtime.job.StreamSource;
import io.sqlc.runtime.job.TableSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The class {@code Topics}: how each topic of the job is read or written, one constant each. */
final class TopicsClass {
  private final ClassName name;
  private final RowClasses rows;
  private final SerdeCode serdes;
  private final JavaIdentifiers constants = new JavaIdentifiers();
  private final Map<Object, FieldSpec> fields = new LinkedHashMap<>();

  TopicsClass(GeneratedTypes generated, RowClasses rows, SerdeCode serdes) {
    this.name = generated.newName("topics");
    this.rows = rows;
    this.serdes = serdes;
  }

  /** The constant for a source. */
  CodeBlock source(InputTopic input) {
    return constant(fields.computeIfAbsent(input.source().name(), same -> newSource(input)));
  }

  private FieldSpec newSource(InputTopic input) {
    DataSource source = input.source();
    TypeName key = rows.key(input.key());
    RowClass row = rows.input(input);
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add("new $T<>(", StreamSource.class)
            .add("$S, $S, ", source.name(), source.topic().name())
            .add("$L, ", serdes.keyDeserializer(source, input.key()))
            .add("$L)", serdes.valueDeserializer(input));
    if (!input.pseudoColumns().isEmpty()) {
      // The constructor's type arguments cannot be inferred before a call.
      value =
          CodeBlock.builder()
              .add("new $T<$T, $T>(", StreamSource.class, key, row.name())
              .add("$S, $S, ", source.name(), source.topic().name())
              .add("$L, ", serdes.keyDeserializer(source, input.key()))
              .add("$L)", serdes.valueDeserializer(input))
              .add("\n.withPseudoColumns($T::withMetadata)", row.name());
    }
    if (source.isTable()) {
      value =
          CodeBlock.builder()
              .add("new $T<>(\n", TableSource.class)
              .add(value.build())
              .add(",\n$L,\n$L)", serdes.storedKey(input.key()), serdes.storedRow(row));
    }
    return field(
        source,
        source.name(),
        ParameterizedTypeName.get(
            ClassName.get(source.isTable() ? TableSource.class : StreamSource.class),
            key,
            row.name()),
        value.build());
  }

  /**
   * The constant for a sink.
   *
   * @param key the keys as the last operator has them
   */
  CodeBlock sink(DataSource sink, KeyShape key, RowClass row) {
    Object purpose = java.util.List.of("sink", sink.name(), rows.key(key), row.name());
    return constant(fields.computeIfAbsent(purpose, same -> newSink(sink, key, row)));
  }

  private FieldSpec newSink(DataSource sink, KeyShape key, RowClass row) {
    return field(
        sink,
        sink.name() + "_sink",
        ParameterizedTypeName.get(ClassName.get(StreamSink.class), rows.key(key), row.name()),
        CodeBlock.of(
            "new $T<>($S, $S, $L, $L)",
            StreamSink.class,
            sink.name(),
            sink.topic().name(),
            serdes.keySerializer(sink, key),
            serdes.valueSerializer(sink, row)));
  }

  private FieldSpec field(DataSource source, String constant, TypeName type, CodeBlock value) {
    return FieldSpec.builder(type, constants.newConstant(constant), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "The $L $L ($L:$L): key $L, value $L.",
            source.kind().word(),
            SqlComment.inline(source.name()),
            SqlComment.inline(source.declaredAt().file().name()),
            source.declaredAt().line(),
            source.keyFormat().format(),
            source.valueFormat().format())
        .initializer(value)
        .build();
  }

  private CodeBlock constant(FieldSpec field) {
    return CodeBlock.of("$T.$N", name, field);
  }

  TypeSpec build() {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .addJavadoc("The topics of the job: how each is read or written.")
        .addFields(fields.values())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }
}
