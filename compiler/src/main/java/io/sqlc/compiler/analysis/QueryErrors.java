package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.EmitClause;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.LimitClause;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.Span;

/** What a person is told about the shape of a query. */
public final class QueryErrors {
  private QueryErrors() {}

  /** CREATE STREAM over a query that gives a table, or the other way round. */
  public static Diagnostic resultKind(Identifier name, DataSource.Kind result) {
    boolean table = result == DataSource.Kind.TABLE;
    return error(
            table ? DiagnosticCode.QUERY_GIVES_TABLE : DiagnosticCode.QUERY_GIVES_STREAM,
            name.span(),
            "this query gives a "
                + result.word()
                + ", so "
                + name
                + " cannot be a "
                + (table ? "stream" : "table"))
        .help(
            "write CREATE "
                + (table ? "TABLE" : "STREAM")
                + " "
                + name
                + (table ? "" : "; a table needs GROUP BY, or a table to read"));
  }

  /** LIMIT in a query that never ends. */
  public static Diagnostic limit(LimitClause limit) {
    return error(
            DiagnosticCode.QUERY_LIMIT, limit.span(), "a query that runs for ever has no LIMIT")
        .help("leave it out");
  }

  /** EMIT FINAL without a window. */
  public static Diagnostic emitFinal(EmitClause emit) {
    return error(
            DiagnosticCode.QUERY_EMIT_FINAL, emit.span(), "EMIT FINAL needs a windowed aggregation")
        .note("without a window there is no moment at which a result is final")
        .help("use EMIT CHANGES, or add WINDOW … and GROUP BY …");
  }

  /** WINDOW without GROUP BY. */
  public static Diagnostic windowWithoutGroupBy(Span window) {
    return error(DiagnosticCode.QUERY_WINDOW_WITHOUT_GROUP_BY, window, "WINDOW needs GROUP BY")
        .help("add GROUP BY after the window");
  }

  /** A table that is grouped by windows. */
  public static Diagnostic windowOnTable(Span window, String table) {
    return error(
            DiagnosticCode.QUERY_WINDOW_ON_TABLE,
            window,
            "rows of the table " + SqlName.quoteIfNeeded(table) + " cannot be put into windows")
        .note("a table holds the latest state of each key, not events");
  }

  /** The advance of a hopping window. */
  public static Diagnostic windowAdvance(Span advance, String problem) {
    return error(DiagnosticCode.QUERY_WINDOW_SIZE, advance, problem)
        .help("choose an advance between 1 millisecond and the size");
  }

  /** A window of no size. */
  public static Diagnostic windowSize(Span size) {
    return error(DiagnosticCode.QUERY_WINDOW_SIZE, size, "the size of a window must be positive");
  }

  /** A retention that ends before late records are due. */
  public static Diagnostic retention(Span retention, long leastMs) {
    return error(
            DiagnosticCode.QUERY_WINDOW_RETENTION,
            retention,
            "RETENTION must cover the window and its grace period: at least "
                + leastMs
                + " MILLISECONDS")
        .note("without GRACE PERIOD, size and grace together are at least 24 hours");
  }

  /** GROUP BY and PARTITION BY in one query. */
  public static Diagnostic groupAndPartition(Span partitionBy) {
    return error(
            DiagnosticCode.QUERY_PARTITION_BY,
            partitionBy,
            "GROUP BY and PARTITION BY exclude each other")
        .note("GROUP BY already gives the result its key")
        .help("leave PARTITION BY out");
  }

  /** PARTITION BY over a table. */
  public static Diagnostic partitionTable(Span span, String table) {
    return error(
            DiagnosticCode.QUERY_PARTITION_BY,
            span,
            "the table " + SqlName.quoteIfNeeded(table) + " cannot get another key")
        .help("GROUP BY makes a table with another key");
  }

  /** PARTITION BY over windowed keys. */
  public static Diagnostic partitionWindowed(Span span, String source) {
    return error(
        DiagnosticCode.QUERY_PARTITION_BY,
        span,
        SqlName.quoteIfNeeded(source) + " has windowed keys and cannot be re-keyed");
  }

  /** NULL among other PARTITION BY expressions. */
  public static Diagnostic partitionByNullAndMore(Span span) {
    return error(
            DiagnosticCode.QUERY_PARTITION_BY,
            span,
            "PARTITION BY NULL gives no key, so it stands alone")
        .help("leave NULL out, or the other expressions");
  }

  /** The same expression twice. */
  public static Diagnostic duplicateExpression(Clause clause, Expression expression, Span first) {
    return error(
            DiagnosticCode.QUERY_DUPLICATE_EXPRESSION,
            expression.span(),
            clause.words() + " has this expression twice")
        .related(first, "the first one")
        .help("leave one of them out");
  }

  /** GROUP BY without aggregates. */
  public static Diagnostic noAggregate(Span groupBy) {
    return error(
            DiagnosticCode.QUERY_NO_AGGREGATE,
            groupBy,
            "GROUP BY needs an aggregate function in SELECT or HAVING")
        .help("add one, such as COUNT(*) or LATEST_BY_OFFSET(…)");
  }

  /** A column that is neither grouped by nor aggregated. */
  public static Diagnostic notGrouped(Clause clause, Span span, String text) {
    return error(
            DiagnosticCode.QUERY_NOT_GROUPED,
            span,
            clause.words() + ": " + text + " is neither in GROUP BY nor within an aggregate")
        .note("an expression must be written as in GROUP BY, operand by operand")
        .help("add it to GROUP BY, or aggregate it: LATEST_BY_OFFSET(…)");
  }

  /** Bounds of a window where there are none. */
  public static DiagnosticException windowBounds(Span span, String name) {
    return new DiagnosticException(
        error(
                DiagnosticCode.QUERY_WINDOW_BOUNDS,
                span,
                name + " can only be used in SELECT of a query with WINDOW over one source")
            .note("here the window of a row is not known yet"));
  }

  /** A query over a table with windowed keys. */
  public static Diagnostic windowedTable(Span span, String table) {
    return error(
            DiagnosticCode.QUERY_WINDOWED_TABLE,
            span,
            "the table "
                + SqlName.quoteIfNeeded(table)
                + " has windowed keys; a query that runs for ever cannot read it")
        .help("declare its topic as a stream: CREATE STREAM … WITH (WINDOW_TYPE=…)");
  }

  /** Rows for a table. */
  public static DiagnosticException insertIntoTable(Identifier target) {
    return new DiagnosticException(
        error(
            DiagnosticCode.INSERT_TARGET,
            target.span(),
            target + " is a table; INSERT INTO … SELECT adds rows to streams only"));
  }

  /** A query that gives a table. */
  public static Diagnostic insertOfTable(Identifier target, Span select) {
    return error(
            DiagnosticCode.INSERT_TARGET,
            select,
            "this query gives a table, but " + target + " is a stream")
        .note("INSERT INTO … SELECT adds events; a table has changing rows");
  }

  /** Rows for a read-only source. */
  public static DiagnosticException insertIntoReadOnly(Identifier target, DataSource source) {
    return new DiagnosticException(
        error(
                DiagnosticCode.INSERT_TARGET,
                target.span(),
                target + " is a read-only " + source.kind().word() + ", nothing can be inserted")
            .related(source.declaredAt(), "declared with SOURCE here"));
  }

  /** Rows for a stream with header columns. */
  public static DiagnosticException insertIntoHeaders(Identifier target, String column) {
    return new DiagnosticException(
        error(
            DiagnosticCode.INSERT_TARGET,
            target.span(),
            target
                + " has the header column "
                + SqlName.quoteIfNeeded(column)
                + ", nothing can be inserted"));
  }

  /** Columns that are not those of the target. */
  public static Diagnostic insertSchema(
      Span select, Identifier target, String difference, Schema result, Schema sink) {
    return error(
            DiagnosticCode.INSERT_SCHEMA,
            select,
            "the result does not fit " + target + ": " + difference)
        .note("the query gives " + result)
        .note(target + " has " + sink)
        .help("columns must agree in number, order, name and type; use AS and CAST");
  }

  /** A change that CREATE OR REPLACE cannot make. */
  public static Diagnostic replace(Identifier name, DataSource before, String reason) {
    return error(
            DiagnosticCode.QUERY_REPLACE,
            name.span(),
            name + " cannot be replaced by this: " + reason)
        .related(before.declaredAt(), "what is to be replaced")
        .help("give the new one another name");
  }

  /** CREATE IF NOT EXISTS of something that exists. */
  public static Diagnostic existsAlready(Identifier name, DataSource existing) {
    return Diagnostic.warning(
            DiagnosticCode.NAME_SOURCE_EXISTS_ALREADY,
            name.span(),
            "there is a " + existing.kind().word() + " " + name + " already; skipped")
        .related(existing.declaredAt(), "declared here");
  }

  /** A table function over a table. */
  public static Diagnostic tableFunctionOnTable(Span span, String table) {
    return error(
            DiagnosticCode.FUNCTION_TABLE_PLACE,
            span,
            "a table function cannot be used on the table " + SqlName.quoteIfNeeded(table))
        .note("several rows of one key would overwrite each other");
  }

  /** GROUP BY over values in the KAFKA format. */
  public static Diagnostic groupByKafkaFormat(Span span, String source) {
    return error(
            DiagnosticCode.QUERY_GROUP_BY_KAFKA_FORMAT,
            span,
            SqlName.quoteIfNeeded(source) + " has VALUE_FORMAT KAFKA and cannot be grouped")
        .help("copy it into another format first: CREATE STREAM … WITH (FORMAT='JSON') AS …");
  }

  /** An aggregate whose state a format cannot hold. */
  public static Diagnostic stateFormat(Span span, String function, Format format) {
    return error(
            DiagnosticCode.QUERY_STATE_FORMAT,
            span,
            "the state of " + function + " does not fit the value format " + format)
        .help("copy the source into another format first: … WITH (VALUE_FORMAT='JSON') AS …");
  }

  /** An aggregate that cannot take a row back. */
  public static Diagnostic cannotUndo(Span span, String function) {
    return error(
        DiagnosticCode.QUERY_CANNOT_UNDO,
        span,
        function + " cannot take back a row that a table has changed, and works on streams only");
  }
}
