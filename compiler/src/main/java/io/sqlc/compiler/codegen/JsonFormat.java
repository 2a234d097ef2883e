package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.Side;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.topology.SourceUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON format. */
final class JsonFormat implements WireFormat {
  private final GeneratedTypes generated;
  private final JsonCode json;
  private final SourceUse use;

  JsonFormat(GeneratedTypes generated, JsonCode json, SourceUse use) {
    this.generated = generated;
    this.json = json;
    this.use = use;
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    Set<String> columns =
        row.components().stream()
            .limit(read)
            .map(RowClass.Component::column)
            .collect(Collectors.toSet());
    return reader(
        side,
        row,
        columns,
        "reader",
        CodeBlock.of("Reads $L of {@link $T}", side.words(), row.name()));
  }

  /** Reads some columns of a stream's values, and leaves the others null. */
  CodeBlock decidingDeserializer(TopicSide side, RowClass row, Set<String> read) {
    return reader(
        side,
        row,
        read,
        "where_reader",
        CodeBlock.of("Reads what each WHERE needs of {@link $T}", row.name()));
  }

  private CodeBlock reader(
      TopicSide side, RowClass row, Set<String> read, String purpose, CodeBlock what) {
    Function<String, Optional<Set<String>>> used =
        side.side() == Side.VALUE
            ? column -> use.fields(side.source().name(), column)
            : column -> Optional.empty();
    ClassName reader =
        generated.once(
            List.of("json", purpose, side, row.name()),
            side.className(purpose),
            name ->
                json.reader(
                    name,
                    row,
                    read,
                    side.columns().stream()
                        .map(column -> new SqlType.Field(column.name(), column.type()))
                        .toList(),
                    used,
                    CodeBlock.of("$L from JSON.", what)));
    return CodeBlock.of("new $T()", reader);
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    return rowSerializer(side, row, List.of());
  }

  /**
   * Writes rows, or composite keys, as objects.
   *
   * @param others members that no column is written to: they are null
   */
  CodeBlock rowSerializer(TopicSide side, RowClass row, List<String> others) {
    ClassName writer =
        generated.once(
            List.of("json writer", side, row),
            side.className("writer"),
            name ->
                json.writer(
                    name, row, others, CodeBlock.of("Writes {@link $T} as JSON.", row.name())));
    return CodeBlock.of("new $T()", writer);
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return CodeBlock.of("$L.deserializer()", json.scalar(type));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return CodeBlock.of("$L.serializer()", json.scalar(type));
  }

  /** Always there: stored keys may be JSON too. */
  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    return List.of(json.struct(struct));
  }
}
