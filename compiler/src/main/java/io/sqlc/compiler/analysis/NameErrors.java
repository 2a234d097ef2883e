package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.NearNames;
import io.sqlc.compiler.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told when a name means nothing, or too much. */
public final class NameErrors {
  private static final int MOST_LISTED = 12;

  private NameErrors() {}

  /** A stream or table that does not exist. */
  public static DiagnosticException unknownSource(Identifier name, Collection<String> known) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.NAME_UNKNOWN_SOURCE, name.span(), "there is no stream or table " + name);
    List<String> near = NearNames.suggest(name.text(), known);
    if (!near.isEmpty()) {
      return thrown(withNear(diagnostic, near, name.text()));
    }
    return thrown(
        diagnostic.help(
            known.isEmpty()
                ? "declare it first: CREATE STREAM " + name + " (…) WITH (…)"
                : "known here: " + listed(known)));
  }

  /** A column that no source has. */
  public static DiagnosticException unknownColumn(
      ColumnReference reference, Clause clause, Collection<String> known) {
    String name = reference.name().text();
    String shown =
        (reference.qualifier() == null ? "" : reference.qualifier() + ".") + reference.name();
    Diagnostic diagnostic =
        error(
            DiagnosticCode.NAME_UNKNOWN_COLUMN,
            reference.span(),
            clause.words() + ": there is no column " + shown);
    if (clause == Clause.PARTITION_BY || clause == Clause.GROUP_BY || clause == Clause.WHERE) {
      diagnostic =
          diagnostic.note(
              clause.words() + " works on the columns that are read, not on those of SELECT");
    }
    if (List.of("DAY", "HOUR", "MINUTE", "SECOND").contains(name)) {
      diagnostic = diagnostic.help("the unit of time is written " + name + "S");
    }
    List<String> near = NearNames.suggest(name, known);
    return thrown(
        near.isEmpty()
            ? diagnostic.help("known here: " + listed(known))
            : withNear(diagnostic, near, name));
  }

  /** A name that several sources have. */
  public static DiagnosticException ambiguousColumn(
      ColumnReference reference, List<String> qualified) {
    return thrown(
        error(
                DiagnosticCode.NAME_AMBIGUOUS_COLUMN,
                reference.span(),
                "column " + reference.name() + " is ambiguous")
            .help("write " + String.join(" or ", qualified)));
  }

  /** {@code x.y} where x is no source of the query. */
  public static DiagnosticException unknownQualifier(
      Identifier qualifier, Collection<String> known) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.NAME_UNKNOWN_QUALIFIER,
            qualifier.span(),
            qualifier + " is no source of this query, nor the alias of one");
    List<String> near = NearNames.suggest(qualifier.text(), known);
    return thrown(
        near.isEmpty()
            ? diagnostic
                .note("fields of a STRUCT are taken by ->")
                .help("known here: " + listed(known))
            : withNear(diagnostic, near, qualifier.text()));
  }

  /** A field that a struct lacks. */
  public static DiagnosticException unknownField(Identifier field, SqlType.Struct struct) {
    List<String> known = struct.fields().stream().map(SqlType.Field::name).toList();
    Diagnostic diagnostic =
        error(DiagnosticCode.NAME_UNKNOWN_FIELD, field.span(), "this STRUCT has no field " + field);
    List<String> near = NearNames.suggest(field.text(), known);
    return thrown(
        near.isEmpty()
            ? diagnostic.help("its fields: " + listed(known))
            : withNear(diagnostic, near, field.text()));
  }

  /** {@code AS ROWTIME}. */
  public static DiagnosticException reservedAlias(Identifier alias) {
    return thrown(
        error(
                DiagnosticCode.NAME_RESERVED_ALIAS,
                alias.span(),
                alias + " is reserved and cannot be the name of a column")
            .help("choose another name"));
  }

  /** {@code SELECT ROWTIME} without an alias. */
  public static DiagnosticException pseudoColumnSelected(Span span, String name) {
    return thrown(
        error(
                DiagnosticCode.NAME_PSEUDO_COLUMN_SELECTED,
                span,
                name + " is reserved and cannot be the name of a column")
            .help("give it another name: " + name + " AS …"));
  }

  /** Two columns of one name. */
  public static Diagnostic duplicateColumn(Span span, String name, Span first) {
    return error(
            DiagnosticCode.NAME_DUPLICATE_COLUMN,
            span,
            "the result has two columns " + SqlName.quoteIfNeeded(name))
        .related(first, "the first one")
        .help("give one of them another name: … AS …");
  }

  /** CREATE of a name that is taken. */
  public static DiagnosticException sourceExists(Identifier name, String kind, Span declaredAt) {
    return thrown(
        error(
                DiagnosticCode.NAME_SOURCE_EXISTS,
                name.span(),
                "there is a " + kind + " " + name + " already")
            .related(declaredAt, "declared here")
            .help("choose another name, or say CREATE OR REPLACE, or IF NOT EXISTS"));
  }

  /** Two sources of one name in a query. */
  public static DiagnosticException duplicateAlias(Identifier alias, Span first) {
    return thrown(
        error(
                DiagnosticCode.NAME_DUPLICATE_ALIAS,
                alias.span(),
                "two sources of this query are called " + alias)
            .related(first, "the first one")
            .help("give one of them an alias: … AS …"));
  }

  /** A parameter of a lambda that hides something. */
  public static DiagnosticException lambdaParameter(Identifier parameter, String hidden) {
    return thrown(
        error(
                DiagnosticCode.NAME_LAMBDA_PARAMETER,
                parameter.span(),
                "the parameter " + parameter + " of this lambda hides " + hidden)
            .help("choose another name for the parameter"));
  }

  private static Diagnostic withNear(Diagnostic diagnostic, List<String> near, String wanted) {
    Diagnostic result =
        diagnostic.help(
            "did you mean "
                + near.stream().map(SqlName::quoteIfNeeded).collect(Collectors.joining(" or "))
                + "?");
    boolean caseOnly = near.stream().anyMatch(name -> name.equalsIgnoreCase(wanted));
    return caseOnly ? result.note("names that are not quoted count as upper case") : result;
  }

  private static String listed(Collection<String> names) {
    String shown =
        names.stream()
            .limit(MOST_LISTED)
            .map(SqlName::quoteIfNeeded)
            .collect(Collectors.joining(", "));
    return names.size() > MOST_LISTED ? shown + ", …" : shown;
  }

  private static DiagnosticException thrown(Diagnostic diagnostic) {
    return new DiagnosticException(diagnostic);
  }
}
