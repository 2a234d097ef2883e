package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.runtime.format.NoKey;
import io.sqlc.runtime.format.SingleColumn;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions that give the serdes of topics, stores and repartition topics; the classes that they
 * need are generated on the way.
 */
final class SerdeCode {
  private final GeneratedTypes generated;
  private final RowClasses rows;
  private final JavaTypes types;
  private final JsonCode json;
  private final StateCode state;
  private boolean storesRows;

  SerdeCode(GeneratedTypes generated, RowClasses rows, JavaTypes types) {
    this.generated = generated;
    this.rows = rows;
    this.types = types;
    this.json = new JsonCode(types);
    this.state = new StateCode(types);
  }

  /** Reads the values of a source's topic. */
  CodeBlock valueDeserializer(InputTopic input) {
    DataSource source = input.source();
    RowClass row = rows.input(input);
    List<Column> columns = source.schema().value();
    if (isBare(source.valueFormat(), columns.size())) {
      return CodeBlock.of(
          "$T.deserializer($L.deserializer(), $L)",
          SingleColumn.class,
          bare(source.valueFormat(), columns.get(0).type()),
          constructor(row, input.pseudoColumns().size()));
    }
    ClassName reader =
        generated.once(
            List.of("reader", row.name()),
            source.name() + "_reader",
            name ->
                json.reader(
                    name,
                    row,
                    input.pseudoColumns().size(),
                    CodeBlock.of("Reads the values of {@link $T} from JSON.", row.name())));
    return CodeBlock.of("new $T()", reader);
  }

  private static CodeBlock constructor(RowClass row, int pseudoColumns) {
    if (pseudoColumns == 0) {
      return CodeBlock.of("$T::new", row.name());
    }
    return CodeBlock.of("column -> new $T(column$L)", row.name(), ", null".repeat(pseudoColumns));
  }

  /** Writes the values of a sink's topic. */
  CodeBlock valueSerializer(DataSource sink, RowClass row) {
    if (isBare(sink.valueFormat(), row.components().size())) {
      RowClass.Component column = row.components().get(0);
      return CodeBlock.of(
          "$T.<$T, $T>serializer($L.serializer(), row -> row.$N())",
          SingleColumn.class,
          types.of(column.type()),
          row.name(),
          bare(sink.valueFormat(), column.type()),
          column.accessor());
    }
    ClassName writer =
        generated.once(
            List.of("writer", row.name()),
            sink.name() + "_writer",
            name -> json.writer(name, row, CodeBlock.of("Writes {@link $T} as JSON.", row.name())));
    return CodeBlock.of("new $T()", writer);
  }

  private static boolean isBare(TopicFormat format, int columns) {
    return columns == 1 && !format.wrapped();
  }

  /** Reads the keys of a source's topic. */
  CodeBlock keyDeserializer(DataSource source, KeyShape key) {
    if (!key.isComposite()) {
      return CodeBlock.of("$L.deserializer()", simpleKey(source.keyFormat(), key));
    }
    RowClass record = rows.compositeKey(key);
    ClassName reader =
        generated.once(
            List.of("reader", record.name()),
            source.name() + "_key_reader",
            name ->
                json.reader(
                    name, record, 0, CodeBlock.of("Reads {@link $T} from JSON.", record.name())));
    return CodeBlock.of("new $T()", reader);
  }

  /**
   * Writes the keys of a sink's topic.
   *
   * @param key the keys as the last operator has them
   */
  CodeBlock keySerializer(DataSource sink, KeyShape key) {
    if (!key.isComposite()) {
      return CodeBlock.of("$L.serializer()", simpleKey(sink.keyFormat(), key));
    }
    RowClass record = rows.compositeKey(key);
    RowClass renamed = renamed(record, sink.schema().key());
    ClassName writer =
        generated.once(
            List.of("writer", record.name(), sink.schema().key()),
            sink.name() + "_key_writer",
            name ->
                json.writer(
                    name, renamed, CodeBlock.of("Writes {@link $T} as JSON.", record.name())));
    return CodeBlock.of("new $T()", writer);
  }

  /** The record's components under the names that they have in the sink. */
  private static RowClass renamed(RowClass record, List<Column> columns) {
    List<RowClass.Component> components = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      RowClass.Component component = record.components().get(i);
      components.add(
          new RowClass.Component(columns.get(i).name(), component.accessor(), component.type()));
    }
    return new RowClass(record.name(), components);
  }

  private CodeBlock simpleKey(TopicFormat format, KeyShape key) {
    return key.isEmpty()
        ? CodeBlock.of("$T.SERDE", NoKey.class)
        : bare(format, key.columns().get(0).type());
  }

  /** The Serde of a value that stands alone. */
  private CodeBlock bare(TopicFormat format, SqlType type) {
    if (format.format() == Format.KAFKA) {
      return CodeBlock.of("$T.$L", KafkaPrimitives.class, ((SqlType.Primitive) type).name());
    }
    return json.scalar(type);
  }

  /** The Serde of keys in stores and repartition topics. */
  CodeBlock storedKey(KeyShape key) {
    if (key.isEmpty()) {
      return CodeBlock.of("$T.SERDE", NoKey.class);
    }
    if (key.isComposite()) {
      return storedRow(rows.compositeKey(key));
    }
    SqlType type = key.columns().get(0).type();
    return StateCode.isSimpleKey(type) ? StateCode.key(type) : json.scalar(type);
  }

  /** The Serde of rows in stores and repartition topics. */
  CodeBlock storedRow(RowClass row) {
    storesRows = true;
    ClassName serde =
        generated.once(
            List.of("state", row.name()),
            row.name().simpleName() + "State",
            name ->
                state.serde(
                    name,
                    row,
                    CodeBlock.of("Keeps {@link $T} in stores and internal topics.", row.name())));
    return CodeBlock.of("new $T()", serde);
  }

  /** The classes that read and write a STRUCT's record. */
  List<TypeSpec> structCodecs(RowClass struct) {
    return storesRows
        ? List.of(json.struct(struct), state.struct(struct))
        : List.of(json.struct(struct));
  }
}
