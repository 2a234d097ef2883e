package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.runtime.job.AsReadBack;
import io.sqlc.runtime.job.StreamSink;
import io.sqlc.runtime.job.StreamSource;
import io.sqlc.runtime.job.TableSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class {@code Topics}: how each topic of the job is read or written, one constant each. */
final class TopicsClass {
  private final ClassName name;
  private final RowClasses rows;
  private final SerdeCode serdes;
  private final JavaIdentifiers constants = new JavaIdentifiers();
  private final Map<Object, FieldSpec> fields = new LinkedHashMap<>();
  private final Map<String, Sink> sinks = new HashMap<>();

  /** The constant of the sink that a query makes, and the record of its rows. */
  private record Sink(CodeBlock constant, RowClass row) {}

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
    CodeBlock.Builder with = CodeBlock.builder();
    source
        .timestamp()
        .ifPresent(
            t -> with.add("\n.withTimestamp($L)", EventTimeCode.extractor(input, rows, row, t)));
    if (!input.pseudoColumns().isEmpty()) {
      with.add("\n.withPseudoColumns(\n$>$>$L)$<$<", MetadataCode.call());
    }
    serdes.decidingDeserializer(input).ifPresent(reader -> with.add("\n.withDeciding($L)", reader));
    if (!input.key().isEmpty() && serdes.isDecidedByValues(input)) {
      with.add("\n.decidedByValues()");
    }
    // The constructor's type arguments cannot be inferred before a call.
    CodeBlock typeArguments =
        with.isEmpty() ? CodeBlock.of("<>") : CodeBlock.of("<$T, $T>", key, row.name());
    CodeBlock value =
        CodeBlock.of(
            "new $T$L(\n$>$>$S,\n$S,\n$L,\n$L)$L$<$<",
            StreamSource.class,
            typeArguments,
            source.name(),
            source.topic().name(),
            serdes.keyDeserializer(source, input.key()),
            serdes.valueDeserializer(input),
            with.build());
    if (source.isTable()) {
      value =
          CodeBlock.of(
              "new $T<>(\n$>$>$L,\n$L,\n$L)$<$<",
              TableSource.class,
              value,
              serdes.storedKey(input.key()),
              serdes.storedRow(row));
    }
    return field(
        source,
        source.name(),
        ParameterizedTypeName.get(
            ClassName.get(source.isTable() ? TableSource.class : StreamSource.class),
            key,
            row.name()),
        value);
  }

  /**
   * The constant for the sink of a query, whose keys and rows are as the last operator has them.
   */
  CodeBlock sink(QueryTopology query, Stage last) {
    boolean keyed = query.partitions();
    Object purpose =
        List.of(
            "sink", query.sink().name(), rows.key(last.keyShape()), last.rowClass().name(), keyed);
    CodeBlock sink =
        constant(
            fields.computeIfAbsent(
                purpose, same -> newSink(query.sink(), last.keyShape(), last.rowClass(), keyed)));
    sinks.put(query.name(), new Sink(sink, last.rowClass()));
    return sink;
  }

  /** The rows of a stream, taken from the query that makes it, which was written before. */
  CodeBlock handedOver(InputTopic input) {
    Sink sink = Objects.requireNonNull(sinks.get(input.source().name()));
    RowClass row = rows.input(input);
    boolean same = row.components().stream().noneMatch(c -> c.type() == SqlType.DOUBLE);
    if (same && row.name().equals(sink.row().name())) {
      return CodeBlock.of("topology\n.handedOver($L, $L)", sink.constant(), source(input));
    }
    CodeBlock columns =
        row.components().stream()
            .map(c -> asReadBack(c.type(), sink.row().component(c.column())))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "topology\n.handedOver(\n$>$>$L,\n$L,\nrow -> new $T($L))$<$<",
        sink.constant(),
        source(input),
        row.name(),
        columns);
  }

  private static CodeBlock asReadBack(SqlType type, RowClass.Component column) {
    CodeBlock value = CodeBlock.of("row.$N()", column.accessor());
    return type == SqlType.DOUBLE ? CodeBlock.of("$T.number($L)", AsReadBack.class, value) : value;
  }

  private FieldSpec newSink(DataSource sink, KeyShape key, RowClass row, boolean keyed) {
    return field(
        sink,
        sink.name() + "_sink",
        ParameterizedTypeName.get(ClassName.get(StreamSink.class), rows.key(key), row.name()),
        CodeBlock.of(
            "new $T<>(\n$>$>$S,\n$S,\n$L,\n$L)$<$<",
            StreamSink.class,
            sink.name(),
            sink.topic().name(),
            keyed ? serdes.newKeySerializer(sink, key) : serdes.keySerializer(sink, key),
            serdes.valueSerializer(sink, row)));
  }

  private FieldSpec field(DataSource source, String constant, TypeName type, CodeBlock value) {
    return FieldSpec.builder(type, constants.newConstant(constant), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "The $L $L ($L): key $L, value $L.",
            source.kind().word(),
            SqlComment.inline(source.name()),
            SqlComment.inline(source.declaredAt().shortLine()),
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
