package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.TableElement;
import io.sqlc.compiler.catalog.DataSource.TimestampColumn;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.Collection;

/** What a person is told about columns that are declared. */
final class ColumnErrors {
  private ColumnErrors() {}

  static Diagnostic reserved(Identifier name) {
    return error(
            DiagnosticCode.NAME_RESERVED_COLUMN,
            name.span(),
            name + " is reserved and cannot be the name of a column")
        .note("ROWTIME, ROWPARTITION, ROWOFFSET, WINDOWSTART and WINDOWEND are there by themselves")
        .help("choose another name");
  }

  static Diagnostic twice(Identifier name, Span first) {
    return error(
            DiagnosticCode.NAME_COLUMN_TWICE, name.span(), "column " + name + " is declared twice")
        .related(first, "first declared here")
        .help("give one of them another name");
  }

  /** A column that INSERT INTO … VALUES lists again. */
  static Diagnostic listedTwice(Identifier name, Span first) {
    return error(
            DiagnosticCode.NAME_COLUMN_TWICE, name.span(), "column " + name + " is listed twice")
        .related(first, "first listed here")
        .help("leave one of them out, and its value");
  }

  static Diagnostic headerType(TableElement element, SqlType expected, SqlType given) {
    return error(
            DiagnosticCode.TYPE_HEADER_COLUMN,
            element.type().span(),
            "the header column " + element.name() + " must be " + expected + ", not " + given)
        .help("write " + element.name() + " " + expected);
  }

  static Diagnostic headersTwice(TableElement element, Span first, String what) {
    return error(DiagnosticCode.NAME_HEADER_TWICE, element.span(), what)
        .related(first, "first read here")
        .help("leave one of the columns out");
  }

  static Diagnostic tableKey(Identifier name, boolean windowed) {
    return error(
            DiagnosticCode.SOURCE_TABLE_KEY,
            name.span(),
            "the table " + name + " has no PRIMARY KEY")
        .note("a table holds the latest row of every key")
        .help("say which column is the key of its records: id BIGINT PRIMARY KEY")
        .help(windowed ? "a windowed topic can be a STREAM" : "without a key it can be a STREAM");
  }

  static Diagnostic windowedKey(Given<?> window, Identifier name) {
    return error(
            DiagnosticCode.SOURCE_WINDOWED_KEY,
            window.name(),
            "the windowed stream " + name + " needs a key column")
        .help("say which column is the key of its records: id BIGINT KEY");
  }

  static Diagnostic timestampUnknown(Given<TimestampColumn> given, Collection<String> known) {
    String column = given.value().column();
    Diagnostic diagnostic =
        error(
            DiagnosticCode.PROPERTY_TIMESTAMP_COLUMN,
            given.span(),
            "the column " + SqlName.quoteIfNeeded(column) + " that TIMESTAMP names does not exist");
    Diagnostic helped = NearHelp.names(diagnostic, column, known);
    return helped.help().isEmpty()
        ? diagnostic.help(
            "columns: " + String.join(", ", known.stream().map(SqlName::quoteIfNeeded).toList()))
        : helped;
  }

  static Diagnostic timestampType(Given<TimestampColumn> given, SqlType type) {
    String column = SqlName.quoteIfNeeded(given.value().column());
    Diagnostic diagnostic =
        error(
            DiagnosticCode.TYPE_TIMESTAMP_COLUMN,
            given.span(),
            "the column " + column + " cannot be the event time, as it is " + type);
    if (type == SqlType.STRING) {
      return diagnostic.help("say how it is written: TIMESTAMP_FORMAT = 'yyyy-MM-dd …'");
    }
    return given.value().pattern().isPresent()
        ? diagnostic.help("TIMESTAMP_FORMAT is for a STRING column")
        : diagnostic.help("choose a BIGINT, a TIMESTAMP, or a STRING with TIMESTAMP_FORMAT");
  }
}
