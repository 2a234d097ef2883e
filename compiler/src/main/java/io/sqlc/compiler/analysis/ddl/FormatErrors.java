package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** What a person is told when a format cannot carry what it should. */
final class FormatErrors {
  private FormatErrors() {}

  static Diagnostic unknown(Span span, String text, List<String> known) {
    Diagnostic diagnostic =
        error(DiagnosticCode.FORMAT_UNKNOWN, span, "there is no format '" + text + "'")
            .note("formats: " + String.join(", ", known));
    return NearHelp.words(diagnostic, text, known);
  }

  static Diagnostic missing(Span name, String shown) {
    return error(
            DiagnosticCode.FORMAT_MISSING,
            name,
            "the property VALUE_FORMAT of " + shown + " is missing")
        .help("say how its values are written: WITH (…, VALUE_FORMAT = 'JSON')")
        .help("or set a default: SET 'ksql.persistence.default.format.value' = 'JSON';");
  }

  static Diagnostic type(FormatUse use, Column column, SqlType part, Span span) {
    String name = SqlName.quoteIfNeeded(column.name());
    String within = part.equals(column.type()) ? "" : " within " + column.type();
    return use.noted(
        error(
                DiagnosticCode.FORMAT_TYPE,
                span,
                "the format "
                    + use.format()
                    + " has no type "
                    + part.baseName()
                    + ", which the "
                    + use.side().word()
                    + " column "
                    + name
                    + " needs"
                    + within)
            .note(use.format() + " has " + FormatRules.typeWords(use.format()))
            .help("choose another format, such as " + property(use.side()) + " = 'JSON'"));
  }

  static Diagnostic oneColumn(FormatUse use, List<Column> columns, Span span) {
    return use.noted(
        error(
                DiagnosticCode.FORMAT_ONE_COLUMN,
                span,
                "the format "
                    + use.format()
                    + " has one column, but the "
                    + use.side().word()
                    + " has "
                    + columns.size())
            .note(
                "columns: " + String.join(", ", columns.stream().map(FormatErrors::plain).toList()))
            .help("choose another format, such as " + property(use.side()) + " = 'JSON'"));
  }

  static Diagnostic noneWithColumns(FormatUse use, List<Column> columns, Span span) {
    return use.noted(
        error(
                DiagnosticCode.FORMAT_NONE,
                span,
                "the format NONE is for a "
                    + use.side().word()
                    + " without columns, but there is "
                    + plain(columns.get(0)))
            .help("say how it is written: " + property(use.side()) + " = 'JSON'"));
  }

  static Diagnostic mapInKey(Column column, Span span) {
    String name = SqlName.quoteIfNeeded(column.name());
    boolean itself = column.type() instanceof SqlType.Map;
    return error(
            DiagnosticCode.FORMAT_MAP_IN_KEY,
            span,
            "the key column " + name + (itself ? " is" : " holds") + " a MAP: " + column.type())
        .note("entries of a map have no order, so equal keys could get different bytes")
        .help("use a STRUCT, or the text of the map, as key");
  }

  static Diagnostic mapKeys(FormatUse use, Column column, SqlType.Map map, Span span) {
    return use.noted(
        error(
                DiagnosticCode.FORMAT_MAP_KEY_TYPE,
                span,
                "the keys of a MAP must be STRINGs in the format "
                    + use.format()
                    + ", not "
                    + map.key())
            .note("the column " + SqlName.quoteIfNeeded(column.name()) + " is " + column.type())
            .help("write MAP<STRING, " + map.value() + ">"));
  }

  static Diagnostic fieldName(FormatUse use, String name, Span span) {
    return use.noted(
        error(
                DiagnosticCode.FORMAT_FIELD_NAME,
                span,
                "the format "
                    + use.format()
                    + " cannot have a field named "
                    + SqlName.quoteIfNeeded(name))
            .note(
                "names in "
                    + (use.format() == Format.AVRO ? "Avro" : "Protobuf")
                    + " are made of letters, digits and _, and begin with no digit")
            .help("give it another name"));
  }

  static Diagnostic nesting(FormatUse use, Column column, SqlType part, Span span) {
    return use.noted(
        error(
                DiagnosticCode.FORMAT_NESTING,
                span,
                "the format "
                    + use.format()
                    + " has no "
                    + part
                    + ", which the column "
                    + SqlName.quoteIfNeeded(column.name())
                    + " needs")
            .note("arrays and maps of Protobuf hold no arrays and no maps")
            .help("put a STRUCT between them, or choose another format, such as AVRO"));
  }

  static Diagnostic wrapping(Given<Boolean> wrap, Format format) {
    String given = wrap.value() ? "TRUE" : "FALSE";
    return error(
            DiagnosticCode.FORMAT_WRAPPING,
            wrap.span(),
            "the format " + format + " cannot have WRAP_SINGLE_VALUE = " + given)
        .help(
            "leave it out: a single value is " + (wrap.value() ? "never" : "always") + " wrapped");
  }

  static Diagnostic wrappingSeveral(Given<Boolean> wrap, int columns) {
    return error(
            DiagnosticCode.FORMAT_WRAPPING,
            wrap.name(),
            "WRAP_SINGLE_VALUE is for values of one column, but here are " + columns)
        .help("leave it out");
  }

  static Diagnostic option(Given<?> option, String name, Format format, String formats) {
    return error(
            DiagnosticCode.PROPERTY_NOT_FOR_FORMAT,
            option.name(),
            "the format " + format + " has no " + name)
        .note(name + " belongs to " + formats);
  }

  static Diagnostic keyWithoutColumns(Given<Format> format) {
    return error(
            DiagnosticCode.FORMAT_KEYLESS,
            format.span(),
            "a format of keys is given, but the result has no key columns")
        .help("leave KEY_FORMAT out, or give the result a key: PARTITION BY …");
  }

  static Diagnostic schemaMissing(Span name, String shown, Format format) {
    return error(DiagnosticCode.SCHEMA_MISSING, name, shown + " has no columns")
        .note("the format " + format + " has no schema that they could be taken from")
        .help("list them after the name: (id BIGINT KEY, amount DOUBLE, …)");
  }

  static Diagnostic schemaIdWithColumns(Given<Integer> id, Side side) {
    return error(
            DiagnosticCode.SCHEMA_ID_AND_COLUMNS,
            id.name(),
            "columns of the " + side.word() + " and " + side + "_SCHEMA_ID cannot both be given")
        .help("leave one of them out");
  }

  static Diagnostic schemaIdFormat(Given<Integer> id, Side side, Format format) {
    return error(
            DiagnosticCode.SCHEMA_NOT_INFERABLE,
            id.name(),
            side
                + "_SCHEMA_ID needs a format with schemas, but "
                + property(side)
                + " is "
                + format)
        .help("choose AVRO, PROTOBUF or JSON_SR, or leave the id out");
  }

  private static String property(Side side) {
    return side + "_FORMAT";
  }

  private static String plain(Column column) {
    return SqlName.quoteIfNeeded(column.name()) + " " + column.type();
  }
}
