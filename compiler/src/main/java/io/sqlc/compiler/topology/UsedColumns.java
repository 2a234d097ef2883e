package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.plan.SourceScan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The value columns of each stream that some query of the job reads. What reads the topic goes past
 * the others without making objects of them.
 *
 * <p>Tables keep all columns: their rows are stored, and a query that reads one column more must
 * not change what others have stored.
 */
final class UsedColumns {
  private final Map<String, Set<String>> bySource = new HashMap<>();

  /** Notes what a query reads of a source: those of {@code needed} that it has. */
  void add(SourceScan scan, Set<String> needed) {
    Set<String> used = bySource.computeIfAbsent(scan.source().name(), name -> new HashSet<>());
    for (SourceScan.ScannedColumn scanned : scan.columns()) {
      if (needed.contains(scanned.column().name())) {
        used.add(scanned.sourceColumn());
      }
    }
  }

  /** The value columns to read, in their order; all where it is not known what is used. */
  Stream<Column> of(DataSource source) {
    Set<String> used = bySource.get(source.name());
    Stream<Column> columns = source.schema().value().stream();
    return used == null || !canBeLeftOut(source)
        ? columns
        : columns.filter(
            column ->
                used.contains(column.name())
                    || (hasStruct(column.type()) && readsStructs(source))
                    || isEventTime(source, column));
  }

  private static boolean canBeLeftOut(DataSource source) {
    return !source.isTable()
        && source.valueFormat().wrapped()
        && switch (source.valueFormat().format()) {
          case AVRO, DELIMITED, JSON, JSON_SR -> true;
          case NONE, KAFKA, PROTOBUF, PROTOBUF_NOSR -> false;
        };
  }

  /** Whether a STRUCT can only be checked by reading it into its record. */
  private static boolean readsStructs(DataSource source) {
    return switch (source.valueFormat().format()) {
      case JSON, JSON_SR -> false;
      case AVRO, DELIMITED, KAFKA, NONE, PROTOBUF, PROTOBUF_NOSR -> true;
    };
  }

  private static boolean isEventTime(DataSource source, Column column) {
    return source.timestamp().filter(t -> t.column().equals(column.name())).isPresent();
  }

  private static boolean hasStruct(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return hasStruct(array.element());
    }
    return type instanceof SqlType.Struct
        || (type instanceof SqlType.Map map && hasStruct(map.value()));
  }
}
