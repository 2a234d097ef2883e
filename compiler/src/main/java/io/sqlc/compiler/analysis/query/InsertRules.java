package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.analysis.type.CastRules;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What INSERT INTO … SELECT needs (semantics reference, section 11). */
final class InsertRules {
  private InsertRules() {}

  /** The stream that rows go to. */
  static DataSource target(Identifier name, Catalog catalog, FailedNames failed) {
    DataSource target =
        catalog
            .source(name.text())
            .orElseThrow(
                () -> {
                  failed.refuseSilently(name.text());
                  return NameErrors.unknownSource(
                      name, catalog.sources().stream().map(DataSource::name).toList());
                });
    if (target.isTable()) {
      throw QueryErrors.insertIntoTable(name);
    }
    if (target.readOnly()) {
      throw QueryErrors.insertIntoReadOnly(name, target);
    }
    for (Column column : target.schema().columns()) {
      if (column.role() == Column.Role.HEADER) {
        throw QueryErrors.insertIntoHeaders(name, column.name());
      }
    }
    return target;
  }

  /** The query with the columns of the target; a DECIMAL may meet a wider one. */
  static BoundQuery fit(BoundQuery query, Identifier name, DataSource target, Span select) {
    List<Column> wanted = target.schema().columns();
    List<ResultColumn> given = query.columns();
    String difference = difference(given, wanted);
    if (difference != null) {
      throw new DiagnosticException(
          QueryErrors.insertSchema(select, name, difference, query.schema(), target.schema()));
    }
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      ResultColumn column = given.get(i);
      TypedExpression value = fit(column.value(), wanted.get(i), target);
      columns.add(new ResultColumn(wanted.get(i), value, column.span()));
    }
    return new BoundQuery(
        query.from(),
        query.where(),
        query.partitioning(),
        columns,
        query.aggregation(),
        query.notYet());
  }

  /**
   * The value as the column takes it. Where records have each DECIMAL with a scale of its own, it
   * keeps that, as in ksqlDB; only the record of a STRUCT is that of the column's type.
   */
  private static TypedExpression fit(TypedExpression value, Column column, DataSource target) {
    boolean asItIs =
        value.type().equals(column.type())
            || (hasOwnScales(target.valueFormat().format()) && !holdsStruct(column.type()));
    return asItIs ? value : new Cast(value, column.type(), true, value.span());
  }

  private static boolean hasOwnScales(Format format) {
    return switch (format) {
      case JSON, JSON_SR, PROTOBUF, PROTOBUF_NOSR -> true;
      case NONE, KAFKA, DELIMITED, AVRO -> false;
    };
  }

  private static boolean holdsStruct(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return holdsStruct(array.element());
    }
    if (type instanceof SqlType.Map map) {
      return holdsStruct(map.value());
    }
    return type instanceof SqlType.Struct;
  }

  private static @Nullable String difference(List<ResultColumn> given, List<Column> wanted) {
    if (given.size() != wanted.size()) {
      return "it has " + given.size() + " columns, not " + wanted.size();
    }
    for (int i = 0; i < given.size(); i++) {
      Column column = given.get(i).target();
      Column other = wanted.get(i);
      boolean key = column.isKey();
      boolean fits =
          key
              ? column.type().equals(other.type())
              : CastRules.canInsert(column.type(), other.type());
      if (!column.name().equals(other.name()) || key != other.isKey() || !fits) {
        return "column " + (i + 1) + " is " + column + ", not " + other;
      }
    }
    return null;
  }
}
