package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.ProtobufCode.Message;
import io.sqlc.runtime.protobuf.PlainMessages;
import io.sqlc.runtime.protobuf.RegisteredMessages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The formats PROTOBUF and PROTOBUF_NOSR. A key of one column is a message of one field. */
final class ProtobufFormat implements WireFormat {
  private static final String SCHEMA = "SCHEMA";

  private final GeneratedTypes generated;
  private final JavaTypes types;
  private final ProtobufCode code;
  private final Set<SqlType.Struct> structs = new HashSet<>();

  ProtobufFormat(GeneratedTypes generated, JavaTypes types) {
    this.generated = generated;
    this.types = types;
    this.code = new ProtobufCode(types);
  }

  @Override
  public CodeBlock rowDeserializer(TopicSide side, RowClass row, int read) {
    return deserializer(
        side,
        new Message(
            row.name(), row.components().subList(0, read), false, row.components().size() - read));
  }

  @Override
  public CodeBlock rowSerializer(TopicSide side, RowClass row) {
    return serializer(side, new Message(row.name(), row.components(), false, 0));
  }

  @Override
  public CodeBlock bareDeserializer(TopicSide side, SqlType type) {
    return deserializer(side, bare(side, type));
  }

  @Override
  public CodeBlock bareSerializer(TopicSide side, SqlType type) {
    return serializer(side, bare(side, type));
  }

  private Message bare(TopicSide side, SqlType type) {
    String column = side.columns().get(0).name();
    RowClass.Component field = new RowClass.Component(column, "value", type);
    return new Message(types.of(type), List.of(field), true, 0);
  }

  private CodeBlock deserializer(TopicSide side, Message message) {
    message.fields().forEach(field -> use(field.type()));
    boolean registered = side.format().format() == Format.PROTOBUF;
    ClassName reader =
        generated.once(
            List.of("protobuf reader", side, message),
            side.className("reader"),
            name -> {
              TypeSpec type =
                  code.reader(
                      name,
                      message,
                      CodeBlock.of(
                          "Reads $L of $L from Protobuf.",
                          side.words(),
                          SqlComment.inline(side.source().name())));
              return registered ? type : withSchema(type, side);
            });
    return registered
        ? CodeBlock.of("$T.deserializer(new $T())", RegisteredMessages.class, reader)
        : CodeBlock.of(
            "$T.deserializer(new $T(), $T.$L)", PlainMessages.class, reader, reader, SCHEMA);
  }

  private CodeBlock serializer(TopicSide side, Message message) {
    message.fields().forEach(field -> use(field.type()));
    String schemaId = side.format().options().get(FormatProperties.SCHEMA_ID);
    ClassName writer =
        generated.once(
            List.of("protobuf writer", side, message),
            side.className("writer"),
            name -> {
              TypeSpec type =
                  code.writer(
                      name,
                      message,
                      CodeBlock.of(
                          "Writes $L of $L in Protobuf.",
                          side.words(),
                          SqlComment.inline(side.source().name())));
              return schemaId == null ? withSchema(type, side) : type;
            });
    if (schemaId != null) {
      return CodeBlock.of(
          "$T.serializer(new $T(), $L, $S)",
          RegisteredMessages.class,
          writer,
          schemaId,
          side.format().options().getOrDefault(FormatProperties.FULL_SCHEMA_NAME, ""));
    }
    return CodeBlock.of(
        "$T.serializer(new $T(), $T.$L)",
        side.format().format() == Format.PROTOBUF ? RegisteredMessages.class : PlainMessages.class,
        writer,
        writer,
        SCHEMA);
  }

  private static TypeSpec withSchema(TypeSpec type, TopicSide side) {
    return type.toBuilder()
        .addField(
            FieldSpec.builder(String.class, SCHEMA, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The schema of $L.", side.words())
                .initializer("$S", ProtobufSchemaText.of(side.columns(), side.format()))
                .build())
        .build();
  }

  /** Notes the STRUCTs within a type. */
  private void use(SqlType type) {
    if (type instanceof SqlType.Array array) {
      use(array.element());
    } else if (type instanceof SqlType.Map map) {
      use(map.value());
    } else if (type instanceof SqlType.Struct struct) {
      structs.add(struct);
      struct.fields().forEach(field -> use(field.type()));
    }
  }

  @Override
  public List<TypeSpec> structCodecs(RowClass struct) {
    boolean used = structs.stream().anyMatch(type -> types.struct(type).equals(struct));
    return used ? List.of(code.struct(struct)) : List.of();
  }
}
