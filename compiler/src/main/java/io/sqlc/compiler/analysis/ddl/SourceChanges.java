package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.ast.AlterSource;
import io.sqlc.compiler.ast.DropSource;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.SourceKind;
import io.sqlc.compiler.ast.TableElement;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DROP and ALTER of streams and tables. */
final class SourceChanges {
  private final Session session;
  private final Diagnostics errors;

  SourceChanges(Session session, Diagnostics errors) {
    this.session = session;
    this.errors = errors;
  }

  Session drop(DropSource statement) {
    Identifier name = statement.name();
    if (statement.ifExists() && session.catalog().source(name.text()).isEmpty()) {
      return session;
    }
    Optional<DataSource> found = find(name, statement.kind());
    if (found.isEmpty()) {
      return session;
    }
    DataSource source = found.get();
    if (statement.deleteTopic() && source.readOnly()) {
      errors.add(
          SourceErrors.readOnly(name, source, "dropped with its topic")
              .help("leave DELETE TOPIC out"));
    }
    List<QueryUse> uses =
        session.queries().stream()
            .filter(q -> q.sink().equals(name.text()) || q.sources().contains(name.text()))
            .toList();
    if (!uses.isEmpty()) {
      errors.add(SourceErrors.referenced(name, uses));
    }
    if (errors.hasErrors()) {
      return session;
    }
    if (statement.deleteTopic()) {
      errors.add(SourceErrors.topicKept(name, source.topic().name()));
    }
    return session.with(session.catalog().without(source));
  }

  Session alter(AlterSource statement) {
    Identifier name = statement.name();
    Optional<DataSource> found = find(name, statement.kind());
    ColumnDeclarations added =
        ColumnDeclarations.read(statement.added(), session.catalog(), errors);
    if (found.isEmpty()) {
      return session;
    }
    DataSource source = found.get();
    if (source.readOnly()) {
      errors.add(SourceErrors.readOnly(name, source, "altered"));
    } else if (source.madeByQuery()) {
      errors.add(SourceErrors.alterOfQuery(name, source));
    }
    for (TableElement element : statement.added()) {
      if (element.constraint() != null) {
        errors.add(SourceErrors.alterConstraint(element.constraint().span()));
      }
      if (source.schema().column(element.name().text()).isPresent()) {
        errors.add(SourceErrors.columnExists(element.name(), source));
      }
    }
    List<Column> columns = new ArrayList<>(source.schema().columns());
    columns.addAll(added.value());
    List<Column> values =
        columns.stream().filter(column -> column.role() == Column.Role.VALUE).toList();
    FormatRules.check(
        new FormatUse(Side.VALUE, source.valueFormat().format(), Optional.empty()),
        values,
        new ColumnPlaces(added.types(), name.span()),
        errors);
    return errors.hasErrors()
        ? session
        : session.with(session.catalog().with(withSchema(source, new Schema(columns))));
  }

  private Optional<DataSource> find(Identifier name, SourceKind kind) {
    Optional<DataSource> found = session.catalog().source(name.text());
    if (found.isEmpty()) {
      errors.addAll(NameErrors.unknownSource(name, session.sourceNames()).diagnostics());
    } else if (found.get().isTable() != (kind == SourceKind.TABLE)) {
      errors.add(SourceErrors.wrongKind(name, found.get()));
      return Optional.empty();
    }
    return found;
  }

  private static DataSource withSchema(DataSource source, Schema schema) {
    // A value of several columns is always a record.
    boolean wrapped = source.valueFormat().wrapped() || schema.value().size() > 1;
    return new DataSource(
        source.name(),
        source.kind(),
        source.topic(),
        schema,
        source.keyFormat(),
        new TopicFormat(source.valueFormat().format(), wrapped, source.valueFormat().options()),
        source.timestamp(),
        source.window(),
        source.readOnly(),
        source.madeByQuery(),
        source.declaredAt());
  }
}
