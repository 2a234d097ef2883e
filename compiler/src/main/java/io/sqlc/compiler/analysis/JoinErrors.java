package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** What a person is told about joins. */
public final class JoinErrors {
  private JoinErrors() {}

  /** One source on two sides. */
  public static DiagnosticException sourceTwice(Identifier source, Span first) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_SOURCE_TWICE,
                source.span(),
                source + " occurs twice in this query; a source cannot be joined with itself")
            .related(first, "the first one")
            .help(
                "copy it first: CREATE STREAM … AS SELECT * FROM "
                    + source
                    + ", and join the copy"));
  }

  /** ON is not one equality. */
  public static DiagnosticException notOneEquality(Span span) {
    return new DiagnosticException(
        error(DiagnosticCode.JOIN_CONDITION, span, "a join condition is one equality: left = right")
            .help("further conditions belong into WHERE"));
  }

  /** A side of ON that reads no source, or several. */
  public static DiagnosticException side(Span span, List<String> sources) {
    String found = sources.isEmpty() ? "none" : String.join(" and ", sources);
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_SIDE,
                span,
                "each side of a join condition reads columns of exactly one source, this one of "
                    + found)
            .help("filter by constants in WHERE"));
  }

  /** A condition that does not tie the joined source to an earlier one. */
  public static DiagnosticException unconnected(Span span, String joined, List<String> read) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_SIDE,
                span,
                "one side of this condition must read "
                    + SqlName.quoteIfNeeded(joined)
                    + ", the other a source before it")
            .note("it reads " + String.join(" and ", read)));
  }

  /** Sides of different types. */
  public static DiagnosticException typesDiffer(Span span, SqlType left, SqlType right) {
    boolean numbers = left.isNumeric() && right.isNumeric();
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_TYPES_DIFFER,
                span,
                "both sides of a join condition must be of one type, but these are "
                    + left
                    + " and "
                    + right)
            .note(
                numbers
                    ? "numbers are not widened here, as equal keys must have equal bytes"
                    : "the key's bytes decide where a record goes")
            .help("CAST the side of a stream to the type of the other"));
  }

  /** table JOIN stream. */
  public static DiagnosticException tableStream(Span span, DataSource left, DataSource right) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_TABLE_STREAM,
                span,
                "a stream cannot be joined to a table: "
                    + name(left)
                    + " is a table, "
                    + name(right)
                    + " a stream")
            .help("turn them round: FROM " + name(right) + " … JOIN " + name(left)));
  }

  /** stream RIGHT or FULL JOIN table. */
  public static DiagnosticException streamTableKind(Span span, String kind) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_KIND,
                span,
                "there is no " + kind + " JOIN of a stream and a table")
            .note("only records of the stream give rows")
            .help("use JOIN or LEFT JOIN"));
  }

  /** RIGHT or FULL join on a foreign key. */
  public static DiagnosticException foreignKeyKind(Span span, String kind) {
    return new DiagnosticException(
        error(DiagnosticCode.JOIN_KIND, span, "there is no " + kind + " JOIN on a foreign key")
            .help("use JOIN or LEFT JOIN, or join the primary keys of both tables"));
  }

  /** A foreign key after the first join of a chain. */
  public static DiagnosticException foreignKeyInChain(Span span, DataSource table) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_FOREIGN_KEY_IN_CHAIN,
                span,
                "this is not the key of the tables joined so far, and only the first join of a"
                    + " chain may be on a foreign key")
            .note("after FULL JOIN the key is a column of its own, which ON cannot name")
            .help(
                "write the joins before it as a table: CREATE TABLE … AS SELECT …, and join that"
                    + " with "
                    + name(table)));
  }

  /** The table's side of the condition is not its primary key. */
  public static DiagnosticException notPrimaryKey(Span span, DataSource table, List<String> key) {
    if (key.size() > 1) {
      return new DiagnosticException(
          error(
                  DiagnosticCode.JOIN_NOT_PRIMARY_KEY,
                  span,
                  "a table is joined by its whole primary key, and that of "
                      + name(table)
                      + " has several columns: "
                      + String.join(", ", key))
              .help("joins take tables with one key column"));
    }
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_NOT_PRIMARY_KEY,
                span,
                "the table " + name(table) + " must be joined by its primary key")
            .help("its primary key is " + String.join(", ", key)));
  }

  /** stream-stream without WITHIN. */
  public static DiagnosticException withinMissing(Span span) {
    return new DiagnosticException(
        error(DiagnosticCode.JOIN_WITHIN, span, "a join of two streams needs WITHIN")
            .help("say how far apart two records may be: … JOIN … WITHIN 1 HOUR ON …"));
  }

  /** WITHIN where a table is joined. */
  public static DiagnosticException withinForbidden(Span span) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_WITHIN,
                span,
                "WITHIN is for joins of two streams; here a table is joined")
            .help("leave it out"));
  }

  /** Windowed with not windowed, or windows that never meet. */
  public static DiagnosticException windows(Span span, String left, String right) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_WINDOWS,
                span,
                "keys of the two sides never match: the left one is "
                    + left
                    + ", the right one "
                    + right)
            .note("the bounds of a window are part of its key"));
  }

  /** A windowed source that would have to be re-keyed. */
  public static DiagnosticException windowedRekey(Span span, String source) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_WINDOWS,
                span,
                SqlName.quoteIfNeeded(source) + " has windowed keys and cannot be re-keyed")
            .help("join it by its key column"));
  }

  /** Source values in the KAFKA format. */
  public static DiagnosticException kafkaFormat(Span span, List<String> sources) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_KAFKA_FORMAT,
                span,
                "sources with VALUE_FORMAT KAFKA cannot be joined: " + String.join(", ", sources))
            .help("copy it into another format first: CREATE STREAM … WITH (FORMAT='JSON') AS …"));
  }

  /** Topics whose records do not meet. */
  public static DiagnosticException partitions(
      Span span, DataSource left, int leftPartitions, DataSource right, int rightPartitions) {
    return new DiagnosticException(
        error(
                DiagnosticCode.JOIN_PARTITIONS,
                span,
                name(left)
                    + " has "
                    + leftPartitions
                    + " partitions and "
                    + name(right)
                    + " has "
                    + rightPartitions
                    + ": equal keys do not meet")
            .help(
                "copy one of them first: CREATE STREAM … WITH (PARTITIONS="
                    + leftPartitions
                    + ") AS SELECT … PARTITION BY …"));
  }

  private static String name(DataSource source) {
    return SqlName.quoteIfNeeded(source.name());
  }
}
