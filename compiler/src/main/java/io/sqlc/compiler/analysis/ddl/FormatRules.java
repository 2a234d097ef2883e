package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What each format can carry (types reference, section 7). */
final class FormatRules {
  private static final Set<SqlType> KAFKA_TYPES =
      Set.of(SqlType.INT, SqlType.BIGINT, SqlType.DOUBLE, SqlType.STRING, SqlType.BYTES);
  private static final Pattern AVRO_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  private static final Pattern PROTOBUF_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private FormatRules() {}

  /** Whether columns can be taken from a schema of the format. */
  static boolean hasSchemas(Format format) {
    return switch (format) {
      case AVRO, JSON_SR, PROTOBUF -> true;
      case NONE, KAFKA, DELIMITED, JSON, PROTOBUF_NOSR -> false;
    };
  }

  /** Whether a single value may be written either way. */
  static boolean wrappingIsFree(Format format) {
    return switch (format) {
      case JSON, JSON_SR, AVRO -> true;
      case NONE, KAFKA, DELIMITED, PROTOBUF, PROTOBUF_NOSR -> false;
    };
  }

  /** Whether a single value is written as a record of one field unless told otherwise. */
  static boolean wrapsByDefault(Format format) {
    return switch (format) {
      case JSON, JSON_SR, AVRO, PROTOBUF, PROTOBUF_NOSR -> true;
      case NONE, KAFKA, DELIMITED -> false;
    };
  }

  static boolean isProtobuf(Format format) {
    return format == Format.PROTOBUF || format == Format.PROTOBUF_NOSR;
  }

  /** The types of a format in words, for messages. */
  static String typeWords(Format format) {
    return switch (format) {
      case NONE -> "no types at all";
      case KAFKA -> "INT, BIGINT, DOUBLE, STRING and BYTES";
      case DELIMITED -> "all types but ARRAY, MAP and STRUCT";
      case JSON, JSON_SR, AVRO, PROTOBUF, PROTOBUF_NOSR -> "all types";
    };
  }

  /** Reports what the format cannot carry. */
  static void check(FormatUse use, List<Column> columns, ColumnPlaces places, Diagnostics errors) {
    if (columns.isEmpty()) {
      return;
    }
    if (use.side() == Side.KEY && mapInKey(columns, places, errors)) {
      return;
    }
    if (use.format() == Format.NONE) {
      errors.add(FormatErrors.noneWithColumns(use, columns, places.of(columns.get(0).name())));
      return;
    }
    for (Column column : columns) {
      checkType(use, column, column.type(), places.of(column.name()), errors);
      checkName(use, column.name(), places.of(column.name()), errors);
    }
    if (use.format() == Format.KAFKA && columns.size() > 1) {
      errors.add(FormatErrors.oneColumn(use, columns, places.of(columns.get(1).name())));
    }
  }

  private static boolean mapInKey(List<Column> columns, ColumnPlaces places, Diagnostics errors) {
    List<Column> maps = columns.stream().filter(column -> holdsMap(column.type())).toList();
    maps.forEach(column -> errors.add(FormatErrors.mapInKey(column, places.of(column.name()))));
    return !maps.isEmpty();
  }

  private static boolean holdsMap(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return holdsMap(array.element());
    }
    if (type instanceof SqlType.Struct struct) {
      return struct.fields().stream().anyMatch(field -> holdsMap(field.type()));
    }
    return type instanceof SqlType.Map;
  }

  private static void checkType(
      FormatUse use, Column column, SqlType type, Span place, Diagnostics errors) {
    if (!carries(use.format(), type)) {
      errors.add(FormatErrors.type(use, column, type, place));
    } else if (isProtobuf(use.format()) && nests(type)) {
      errors.add(FormatErrors.nesting(use, column, type, place));
    } else if (type instanceof SqlType.Array array) {
      checkType(use, column, array.element(), place, errors);
    } else if (type instanceof SqlType.Map map) {
      if (map.key() != SqlType.STRING) {
        errors.add(FormatErrors.mapKeys(use, column, map, place));
      }
      checkType(use, column, map.value(), place, errors);
    } else if (type instanceof SqlType.Struct struct) {
      for (SqlType.Field field : struct.fields()) {
        checkName(use, field.name(), place, errors);
        checkType(use, column, field.type(), place, errors);
      }
    }
  }

  /** Whether an array or a map holds arrays or maps, for which Protobuf has no field. */
  private static boolean nests(SqlType type) {
    SqlType inner =
        type instanceof SqlType.Array array
            ? array.element()
            : type instanceof SqlType.Map map ? map.value() : SqlType.STRING;
    return inner instanceof SqlType.Array || inner instanceof SqlType.Map;
  }

  private static boolean carries(Format format, SqlType type) {
    return switch (format) {
      case NONE -> false;
      case KAFKA -> KAFKA_TYPES.contains(type);
      case DELIMITED -> type instanceof SqlType.Primitive || type instanceof SqlType.Decimal;
      case JSON, JSON_SR, AVRO, PROTOBUF, PROTOBUF_NOSR -> true;
    };
  }

  private static void checkName(FormatUse use, String name, Span place, Diagnostics errors) {
    boolean legal =
        switch (use.format()) {
          case AVRO -> AVRO_NAME.matcher(name).matches();
          case PROTOBUF, PROTOBUF_NOSR -> PROTOBUF_NAME.matcher(name).matches();
          case NONE, KAFKA, DELIMITED, JSON, JSON_SR -> true;
        };
    if (!legal) {
      errors.add(FormatErrors.fieldName(use, name, place));
    }
  }
}
