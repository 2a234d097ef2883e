package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.List;
import java.util.stream.Collectors;

/** Errors about schemas of a registry. */
final class SchemaErrors {
  private SchemaErrors() {}

  static Diagnostic unknownSubject(Span place, Side side, String topic, String subject) {
    return error(
            DiagnosticCode.SCHEMA_UNKNOWN,
            place,
            "there is no schema of the "
                + side.word()
                + "s of topic "
                + topic
                + " to take columns from")
        .note("no schema of the subject " + subject + " is known")
        .help("pull the schemas that the SQL needs, or list the columns of the " + side.word());
  }

  static Diagnostic unknownId(Given<Integer> id, Side side) {
    return error(
            DiagnosticCode.SCHEMA_UNKNOWN,
            id.span(),
            "no schema with the id " + id.value() + " is known")
        .help("pull the schemas that the SQL needs, or correct " + side + "_SCHEMA_ID");
  }

  static Diagnostic otherKind(Span place, Side side, Format format, RegisteredSchema schema) {
    String right =
        switch (schema.kind()) {
          case AVRO -> "AVRO";
          case JSON -> "JSON_SR";
          case PROTOBUF -> "PROTOBUF";
        };
    return error(
            DiagnosticCode.SCHEMA_KIND,
            place,
            "the schema of the "
                + side.word()
                + "s is "
                + schema.kind()
                + ", but their format is "
                + format)
        .help("say " + side + "_FORMAT = '" + right + "'");
  }

  static Diagnostic unmappable(Span place, Side side, String problem) {
    return error(
            DiagnosticCode.SCHEMA_UNMAPPABLE,
            place,
            "no columns can be taken from the schema of the " + side.word() + "s: " + problem)
        .help("list the columns of the " + side.word());
  }

  static Diagnostic bareValue(Span place, String type) {
    return error(
            DiagnosticCode.SCHEMA_UNMAPPABLE,
            place,
            "the schema of the values is no record with fields, but " + type)
        .help("say WRAP_SINGLE_VALUE = FALSE: the value is the only column then, called ROWVAL");
  }

  static Diagnostic differs(
      Given<Integer> id, Side side, List<Column> changed, List<Column> registered) {
    return error(
            DiagnosticCode.SCHEMA_DIFFERS,
            id.span(),
            "columns of the "
                + side.word()
                + " are not those of schema "
                + id.value()
                + " in name, type or place: "
                + text(changed))
        .note("the schema has " + text(registered))
        .help("select what the schema has, in its order; it may have more after that");
  }

  private static String text(List<Column> columns) {
    return columns.stream()
        .map(column -> new Column(column.name(), column.type(), Column.Role.VALUE).toString())
        .collect(Collectors.joining(", "));
  }
}
