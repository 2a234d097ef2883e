package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema that *_SCHEMA_ID names for a result: the result's columns must be its first ones, and
 * records are written by it.
 */
final class PhysicalSchema {
  private final Session session;
  private final ColumnPlaces places;
  private final Diagnostics errors;

  PhysicalSchema(Session session, ColumnPlaces places, Diagnostics errors) {
    this.session = session;
    this.places = places;
    this.errors = errors;
  }

  /** Reports columns that are not the schema's. */
  void check(Side side, FormatProperties given, TopicFormat format, List<Column> columns) {
    Optional<Given<Integer>> id = given.schemaId();
    if (id.isEmpty() || columns.isEmpty() || !FormatRules.hasSchemas(format.format())) {
      return;
    }
    RegisteredColumns registered =
        new RegisteredColumns(
            session.schemas(),
            side,
            format.format(),
            given,
            columns.size() == 1 && !format.wrapped(),
            places.of(columns.get(0).name()),
            errors);
    Optional<RegisteredSchema> schema = registered.byId();
    if (schema.isEmpty()) {
      return;
    }
    List<Column> wanted = registered.of(schema.get(), true);
    List<Column> changed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i >= wanted.size() || !same(columns.get(i), wanted.get(i), format.format())) {
        changed.add(columns.get(i));
      }
    }
    if (!wanted.isEmpty() && !changed.isEmpty()) {
      errors.add(SchemaErrors.differs(id.get(), side, changed, wanted));
    }
  }

  /** Avro has no dots in names: what a dot is in SQL, is _ there. */
  private static boolean same(Column column, Column wanted, Format format) {
    String name = format == Format.AVRO ? column.name().replace('.', '_') : column.name();
    return name.equals(wanted.name()) && column.type().equals(wanted.type());
  }
}
