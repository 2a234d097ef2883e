package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.analysis.schema.JsonSchemaTypes;
import io.sqlc.compiler.analysis.schema.UnmappableSchemaException;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.jsonsr.JsonSrDeserializer;
import io.sqlc.runtime.jsonsr.JsonSrSerializer;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.List;
import java.util.Map;

/** The JSON_SR format: what JSON is, after the id of a registered schema. */
final class JsonSrFormat implements WireFormat {
  private final JsonFormat json;

  JsonSrFormat(JsonFormat json) {
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
    CodeBlock ofJson = json.rowSerializer(side, row, others(side, fields.size()));
    return writer(side, JsonSchemaText.object(fields), ofJson);
  }

  /** The properties that a schema given by its id has after the columns. */
  private static List<String> others(TopicSide side, int columns) {
    String text = side.format().options().get(FormatProperties.SCHEMA_TEXT);
    if (text == null) {
      return List.of();
    }
    try {
      SqlType type =
          JsonSchemaTypes.typeOf(
              new RegisteredSchema(0, "", 0, SchemaText.of(SchemaKind.JSON, text), Map.of()));
      return type instanceof SqlType.Struct struct
          ? struct.fields().stream().skip(columns).map(SqlType.Field::name).toList()
          : List.of();
    } catch (UnmappableSchemaException e) {
      throw new IllegalStateException("analysis has let it pass", e);
    }
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
    return side.schemaId()
        .map(id -> CodeBlock.of("$T.of(\n$>$>$L,\n$L)$<$<", JsonSrSerializer.class, id, ofJson))
        .orElseGet(
            () ->
                CodeBlock.of(
                    "$T.of(\n$>$>$S,\n$L)$<$<", JsonSrSerializer.class, ofColumns, ofJson));
  }
}
