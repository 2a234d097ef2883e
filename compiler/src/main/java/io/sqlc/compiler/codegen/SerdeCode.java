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
import io.sqlc.compiler.topology.Keep;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.compiler.topology.SourceUse;
import io.sqlc.runtime.delimited.EmptyForNull;
import io.sqlc.runtime.format.NoKey;
import io.sqlc.runtime.format.SingleColumn;
import io.sqlc.runtime.join.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Expressions that give the serdes of topics, stores and repartition topics; the classes that they
 * need are generated on the way.
 */
final class SerdeCode {
  private final GeneratedTypes generated;
  private final RowClasses rows;
  private final JavaTypes types;
  private final SourceUse use;
  private final JsonCode json;
  private final WireFormats formats;
  private final StateCode state;
  private boolean storesRows;

  SerdeCode(GeneratedTypes generated, RowClasses rows, JavaTypes types, SourceUse use) {
    this.generated = generated;
    this.rows = rows;
    this.types = types;
    this.use = use;
    this.json = new JsonCode(types);
    this.formats = new WireFormats(generated, types, json, use);
    this.state = new StateCode(types);
  }

  /** Reads the values of a source's topic. */
  CodeBlock valueDeserializer(InputTopic input) {
    TopicSide side = TopicSide.value(input.source());
    if (side.format().format() == Format.NONE) {
      return CodeBlock.of("(topic, value) -> null"); // whatever is there is no row
    }
    WireFormat format = formats.of(side.format().format());
    RowClass row = rows.input(input);
    int pseudoColumns = input.pseudoColumns().size();
    if (isBare(side.format(), side.columns().size())) {
      return CodeBlock.of(
          "$T.deserializer($L, $L)",
          SingleColumn.class,
          format.bareDeserializer(side, side.columns().get(0).type()),
          constructor(row, pseudoColumns));
    }
    return format.rowDeserializer(side, row, row.components().size() - pseudoColumns);
  }

  /**
   * Reads of the values of a source's topic only what decides about a row; empty where that is no
   * less, or where nothing is decided as soon as records are polled.
   */
  Optional<CodeBlock> decidingDeserializer(InputTopic input) {
    TopicSide side = TopicSide.value(input.source());
    RowClass row = rows.input(input);
    List<String> all =
        row.components().stream()
            .limit(row.components().size() - input.pseudoColumns().size())
            .map(RowClass.Component::column)
            .toList();
    return use.deciding(input.source().name())
        .filter(
            columns ->
                side.format().format() == Format.JSON
                    && !isBare(side.format(), side.columns().size())
                    && !columns.containsAll(all))
        .map(columns -> formats.json().decidingDeserializer(side, row, read(all, columns)));
  }

  /** Whether keys have no part in what decides about the rows of a stream. */
  boolean isDecidedByValues(InputTopic input) {
    return use.deciding(input.source().name())
        .filter(
            columns ->
                input.source().schema().key().stream().noneMatch(c -> columns.contains(c.name())))
        .isPresent();
  }

  private static Set<String> read(List<String> all, Set<String> columns) {
    return all.stream().filter(columns::contains).collect(Collectors.toSet());
  }

  private static CodeBlock constructor(RowClass row, int pseudoColumns) {
    if (pseudoColumns == 0) {
      return CodeBlock.of("$T::new", row.name());
    }
    return CodeBlock.of("column -> new $T(column$L)", row.name(), ", null".repeat(pseudoColumns));
  }

  /** Writes the values of a sink's topic. */
  CodeBlock valueSerializer(DataSource sink, RowClass row) {
    TopicSide side = TopicSide.value(sink);
    WireFormat format = formats.of(side.format().format());
    if (isBare(side.format(), row.components().size())) {
      RowClass.Component column = row.components().get(0);
      return CodeBlock.of(
          "$T.<$T, $T>serializer($L, row -> row.$N())",
          SingleColumn.class,
          types.of(column.type()),
          row.name(),
          format.bareSerializer(side, column.type()),
          column.accessor());
    }
    return format.rowSerializer(side, row);
  }

  private static boolean isBare(TopicFormat format, int columns) {
    return columns == 1 && !format.wrapped();
  }

  /** Reads the keys of a source's topic. */
  CodeBlock keyDeserializer(DataSource source, KeyShape key) {
    if (key.isEmpty()) {
      return CodeBlock.of("$T.SERDE.deserializer()", NoKey.class);
    }
    TopicSide side = TopicSide.key(source);
    WireFormat format = formats.of(side.format().format());
    CodeBlock unwindowed =
        key.isComposite()
            ? format.rowDeserializer(side, rows.compositeKey(key), key.columns().size())
            : format.bareDeserializer(side, key.columns().get(0).type());
    return WindowedKeyCode.deserializer(key, unwindowed);
  }

  /**
   * Writes the keys of a sink's topic.
   *
   * @param key the keys as the last operator has them
   */
  CodeBlock keySerializer(DataSource sink, KeyShape key) {
    if (key.isEmpty()) {
      return CodeBlock.of("$T.SERDE.serializer()", NoKey.class);
    }
    TopicSide side = TopicSide.key(sink);
    WireFormat format = formats.of(side.format().format());
    CodeBlock unwindowed =
        key.isComposite()
            ? format.rowSerializer(side, renamed(rows.compositeKey(key), sink.schema().key()))
            : format.bareSerializer(side, key.columns().get(0).type());
    return WindowedKeyCode.serializer(key, unwindowed);
  }

  /**
   * The Serde of keys in internal topics.
   *
   * @param source the source whose keys they must meet; empty for the form of stores
   */
  CodeBlock internalKey(Optional<DataSource> source, KeyShape key) {
    return source
        .map(
            like ->
                CodeBlock.of(
                    "$T.serdeFrom($L, $L)",
                    Serdes.class,
                    keySerializer(like, key),
                    keyDeserializer(like, key)))
        .orElseGet(() -> storedKey(key));
  }

  /** The Serde of a table's keys in the topics of a join on a foreign key. */
  CodeBlock sentKey(Keep.SentKeys keys, KeyShape key) {
    CodeBlock serde = internalKey(keys.source(), key);
    return keys.referred() ? CodeBlock.of("$T.serde($L)", References.class, serde) : serde;
  }

  /** Writes the keys of a sink's topic that PARTITION BY has made. */
  CodeBlock newKeySerializer(DataSource sink, KeyShape key) {
    CodeBlock serializer = keySerializer(sink, key);
    return sink.keyFormat().format() == Format.DELIMITED && key.columns().size() == 1
        ? CodeBlock.of("$T.of($L)", EmptyForNull.class, serializer)
        : serializer;
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

  /** The Serde of keys in stores and repartition topics. */
  CodeBlock storedKey(KeyShape key) {
    if (key.window().isPresent()) {
      return WindowedKeyCode.serde(key, storedKey(key.unwindowed()));
    }
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

  /** The Serde of rows in a repartition topic that has a place for more columns than they have. */
  CodeBlock storedRow(RowClass row, List<Column> layout) {
    storesRows = true;
    ClassName serde =
        generated.once(
            List.of("state", row.name()),
            row.name().simpleName() + "State",
            name ->
                state.serde(
                    name,
                    row,
                    layout,
                    CodeBlock.of("Sends {@link $T} through a topic of ours.", row.name())));
    return CodeBlock.of("new $T()", serde);
  }

  /** The form of values within stored rows, for aggregates: a {@code StateForm}. */
  CodeBlock form(SqlType type) {
    storesRows = true;
    return state.form(type);
  }

  /** The classes that read and write a STRUCT's record. */
  List<TypeSpec> structCodecs(RowClass struct) {
    List<TypeSpec> codecs = new ArrayList<>();
    formats.used().forEach(format -> codecs.addAll(format.structCodecs(struct)));
    if (storesRows) {
      codecs.add(state.struct(struct));
    }
    return codecs;
  }
}
