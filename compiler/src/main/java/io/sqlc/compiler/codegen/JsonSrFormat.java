package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.jsonsr.JsonSrDeserializer;
import io.sqlc.runtime.jsonsr.JsonSrSerializer;
import java.util.List;

/** The JSON_SR format: what JSON is, after the id of a registered schema. */
final class JsonSrFormat implements WireFormat {
  private final WireFormat json;

  JsonSrFormat(WireFormat json) {
    this.json = json;
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    return reader(json.rowDeserializer(side, row, read));
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    List<SqlType.Field> fields =
        row.components().stream().map(c -> new SqlType.Field(c.column(), c.type())).toList();
    return writer(side, JsonSchemaText.object(fields), json.rowSerializer(side, row));
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return reader(json.bareDeserializer(side, type));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return writer(side, JsonSchemaText.bare(type), json.bareSerializer(side, type));
  }

  /** Those of JSON. */
  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    return List.of();
  }

  private static CodeBlock reader(CodeBlock ofJson) {
    return CodeBlock.of("$T.of($L)", JsonSrDeserializer.class, ofJson);
  }

  private static CodeBlock writer(TopicSide side, String ofColumns, CodeBlock ofJson) {
    String schema = side.format().options().getOrDefault(FormatProperties.SCHEMA_TEXT, ofColumns);
    return CodeBlock.of("$T.of(\n$>$>$S,\n$L)$<$<", JsonSrSerializer.class, schema, ofJson);
  }
}
