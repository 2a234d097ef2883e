package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.util.List;

/** The KAFKA format: one bare column. */
final class KafkaCode implements WireFormat {

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    throw new IllegalStateException("KAFKA has no records of several columns");
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    throw new IllegalStateException("KAFKA has no records of several columns");
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return CodeBlock.of("$L.deserializer()", serde(type));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return CodeBlock.of("$L.serializer()", serde(type));
  }

  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    return List.of();
  }

  private static CodeBlock serde(SqlType type) {
    return CodeBlock.of("$T.$L", KafkaPrimitives.class, ((SqlType.Primitive) type).name());
  }
}
