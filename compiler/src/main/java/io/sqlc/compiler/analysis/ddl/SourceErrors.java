package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a person is told about making, replacing, changing and dropping streams and tables. */
final class SourceErrors {
  private SourceErrors() {}

  static Diagnostic wrongKind(Identifier name, DataSource existing) {
    String kind = existing.kind().word();
    return error(DiagnosticCode.NAME_WRONG_KIND, name.span(), name + " is a " + kind)
        .related(existing.declaredAt(), "declared here")
        .help("write " + kind.toUpperCase(Locale.ROOT) + " " + name);
  }

  static Diagnostic replaceReadOnly(Identifier name, DataSource.Kind kind) {
    return error(
            DiagnosticCode.SOURCE_READ_ONLY,
            name.span(),
            "OR REPLACE and SOURCE do not go together")
        .note("a SOURCE " + kind.word() + " can neither be replaced nor replace another")
        .help("leave one of the two out");
  }

  static Diagnostic readOnly(Identifier name, DataSource existing, String action) {
    return error(
            DiagnosticCode.SOURCE_READ_ONLY,
            name.span(),
            name + " is a SOURCE " + existing.kind().word() + ", which cannot be " + action)
        .related(existing.declaredAt(), "declared here");
  }

  static Diagnostic replaceDisabled(Identifier name) {
    return error(
            DiagnosticCode.SOURCE_REPLACE,
            name.span(),
            "CREATE OR REPLACE is switched off by ksql.create.or.replace.enabled")
        .help("choose another name, or switch it on");
  }

  static Diagnostic replace(Identifier name, DataSource existing, String problem) {
    return error(
            DiagnosticCode.SOURCE_REPLACE,
            name.span(),
            "cannot replace the " + existing.kind().word() + " " + name + ": " + problem)
        .related(existing.declaredAt(), "what would be replaced");
  }

  static Diagnostic alterOfQuery(Identifier name, DataSource existing) {
    return error(
            DiagnosticCode.SOURCE_ALTER,
            name.span(),
            "the columns of " + name + " come from its query")
        .related(existing.declaredAt(), "declared here")
        .help("change its query: CREATE OR REPLACE … AS SELECT …");
  }

  static Diagnostic alterConstraint(Span constraint) {
    return error(DiagnosticCode.SOURCE_ALTER, constraint, "only columns of the value can be added")
        .help("leave the constraint out");
  }

  static Diagnostic columnExists(Identifier column, DataSource existing) {
    return error(
            DiagnosticCode.NAME_COLUMN_TWICE,
            column.span(),
            "the " + existing.kind().word() + " has a column " + column + " already")
        .related(existing.declaredAt(), "declared here");
  }

  static Diagnostic referenced(Identifier name, List<QueryUse> queries) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.SOURCE_REFERENCED,
            name.span(),
            "cannot drop " + name + ": queries use it");
    for (QueryUse query : queries) {
      boolean writes = query.sink().equals(name.text());
      diagnostic = diagnostic.related(query.statement(), writes ? "written here" : "read here");
    }
    return diagnostic.help("drop what depends on it first, or leave the DROP out");
  }

  static Diagnostic topicKept(Identifier name, String topic) {
    return Diagnostic.warning(
            DiagnosticCode.TOPIC_KEPT,
            name.span(),
            "DELETE TOPIC has no effect: a job deletes no topics")
        .help("delete it by hand: kafka-topics.sh --delete --topic " + topic);
  }

  static Diagnostic typeExists(Identifier name, boolean primitive) {
    return error(
            DiagnosticCode.NAME_TYPE_EXISTS,
            name.span(),
            primitive ? name + " is a type of SQL" : "there is a type " + name + " already")
        .help(
            primitive
                ? "choose another name"
                : "choose another name, or say CREATE TYPE IF NOT EXISTS");
  }

  static Diagnostic unknownType(Identifier name, Collection<String> known) {
    Diagnostic diagnostic =
        error(DiagnosticCode.NAME_UNKNOWN_TYPE, name.span(), "there is no type " + name);
    return NearHelp.names(diagnostic, name.text(), known).help("or say DROP TYPE IF EXISTS");
  }
}
