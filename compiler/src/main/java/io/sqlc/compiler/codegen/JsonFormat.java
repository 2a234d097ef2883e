package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlType;
import java.util.List;

/** The JSON format. */
final class JsonFormat implements WireFormat {
  private final GeneratedTypes generated;
  private final JsonCode json;

  JsonFormat(GeneratedTypes generated, JsonCode json) {
    this.generated = generated;
    this.json = json;
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    ClassName reader =
        generated.once(
            List.of("json reader", side, row.name()),
            side.className("reader"),
            name ->
                json.reader(
                    name,
                    row,
                    read,
                    side.columns().stream()
                        .map(column -> new SqlType.Field(column.name(), column.type()))
                        .toList(),
                    CodeBlock.of("Reads $L of {@link $T} from JSON.", side.words(), row.name())));
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
