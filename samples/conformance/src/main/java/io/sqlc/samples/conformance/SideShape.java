package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.TopicFormat;
import java.util.List;
import java.util.Optional;

/**
 * One side (key or value) of a topic's records.
 *
 * @param type the column's where it stands alone, a STRUCT of the columns otherwise; empty where
 *     nothing is known of it
 */
record SideShape(Format format, Optional<SqlType> type) {
  static final SideShape JSON = new SideShape(Format.JSON, Optional.empty());
  static final SideShape KAFKA_TEXT = new SideShape(Format.KAFKA, Optional.of(SqlType.STRING));

  /** The shape that columns have in a format. */
  static SideShape of(TopicFormat format, List<Column> columns) {
    List<Column> stored =
        columns.stream()
            .filter(c -> c.role() == Column.Role.KEY || c.role() == Column.Role.VALUE)
            .toList();
    if (stored.isEmpty()) {
      return new SideShape(format.format(), Optional.empty());
    }
    boolean single = stored.size() == 1;
    if (single && (!format.wrapped() || format.format() == Format.KAFKA)) {
      return new SideShape(format.format(), Optional.of(stored.get(0).type()));
    }
    SqlType row =
        new SqlType.Struct(
            stored.stream().map(c -> new SqlType.Field(c.name(), c.type())).toList());
    return new SideShape(format.format(), Optional.of(row));
  }

  SideShape withFormat(Format other) {
    return new SideShape(other, type);
  }

  /**
   * What makes and reads the bytes.
   *
   * @throws CaseFailure for a format that the runner does not know yet
   */
  Codec codec() {
    return switch (format) {
      case JSON -> new JsonCodec();
      case DELIMITED, NONE -> new TextCodec();
      case KAFKA -> new KafkaCodec(type.orElse(SqlType.STRING));
      case JSON_SR, AVRO, PROTOBUF, PROTOBUF_NOSR ->
          throw new CaseFailure(
              FailureKind.NO_CODEC, "the runner does not make " + format + " records yet");
    };
  }
}
