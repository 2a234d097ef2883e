package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.avro.AvroDeserializer;
import io.sqlc.runtime.avro.AvroSerializer;
import java.util.List;

/** The AVRO format. */
final class AvroFormat implements WireFormat {
  private final GeneratedTypes generated;
  private final AvroCode avro;

  AvroFormat(GeneratedTypes generated, JavaTypes types) {
    this.generated = generated;
    this.avro = new AvroCode(types);
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    ClassName reader =
        generated.once(
            List.of("avro reader", side, row.name()),
            side.className("reader"),
            name ->
                avro.reader(
                    name,
                    row,
                    read,
                    TopicSide.unread(side, row, read),
                    CodeBlock.of("Reads $L of {@link $T} from Avro.", side.words(), row.name())));
    return CodeBlock.of("new $T()", reader);
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    List<SqlType.Field> fields =
        row.components().stream().map(c -> new SqlType.Field(c.column(), c.type())).toList();
    ClassName writer =
        generated.once(
            List.of("avro writer", side, row),
            side.className("writer"),
            name ->
                avro.writer(
                    name,
                    row,
                    schema(side, AvroSchemaText.record(side, fields)),
                    side.schemaId(),
                    CodeBlock.of("Writes {@link $T} as Avro.", row.name())));
    return CodeBlock.of("new $T()", writer);
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return CodeBlock.of("$T.of($L)", AvroDeserializer.class, avro.reader(type));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return CodeBlock.of(
        "$T.of(\n$>$>$S,\n$L$L)$<$<",
        AvroSerializer.class,
        schema(side, AvroSchemaText.bare(side, type)),
        side.schemaId().map(id -> id + ", ").orElse(""),
        avro.writer(type));
  }

  /** The schema that the topic has by its id, else the one that its columns have. */
  private static String schema(TopicSide side, String ofColumns) {
    return side.format().options().getOrDefault(FormatProperties.SCHEMA_TEXT, ofColumns);
  }

  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    return List.of(avro.struct(struct));
  }
}
