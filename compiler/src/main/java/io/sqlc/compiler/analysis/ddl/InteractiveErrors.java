package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.InteractiveKind;
import io.sqlc.compiler.ast.InteractiveStatement;
import io.sqlc.compiler.ast.QueryStatement;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.Locale;

/** What a person is told about statements that need a server to answer them. */
final class InteractiveErrors {
  private InteractiveErrors() {}

  static Diagnostic statement(InteractiveStatement statement) {
    InteractiveKind kind = statement.kind();
    boolean connector =
        kind == InteractiveKind.CREATE_CONNECTOR || kind == InteractiveKind.DROP_CONNECTOR;
    Diagnostic diagnostic =
        error(
            connector
                ? DiagnosticCode.UNSUPPORTED_CONNECTOR
                : DiagnosticCode.UNSUPPORTED_INTERACTIVE,
            start(statement.span(), kind.words()),
            kind.words() + " cannot be part of a job");
    return diagnostic.note(reason(kind)).help(instead(kind));
  }

  /** ASSERT TOPIC and ASSERT SCHEMA. */
  static Diagnostic assertion(Span statement, String words) {
    return error(
            DiagnosticCode.UNSUPPORTED_INTERACTIVE,
            start(statement, words),
            words + " cannot be part of a job")
        .note("it waits until a server has seen what it asks for")
        .help("leave it out: a job checks its topics and schemas when it starts");
  }

  static Diagnostic query(QueryStatement statement) {
    return error(
            DiagnosticCode.UNSUPPORTED_BARE_SELECT,
            start(statement.span(), "SELECT"),
            "a SELECT by itself has nowhere to send its result")
        .help("write its result to a topic: CREATE STREAM name AS SELECT …")
        .help("or add it to a stream: INSERT INTO name SELECT …");
  }

  /** The words that a statement begins with, and what stands between them. */
  private static Span start(Span statement, String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    int found = statement.text().toUpperCase(Locale.ROOT).indexOf(last);
    return found < 0
        ? statement
        : new Span(statement.file(), statement.start(), statement.start() + found + last.length());
  }

  private static String reason(InteractiveKind kind) {
    return switch (kind) {
      case CREATE_CONNECTOR, DROP_CONNECTOR -> "connectors run in Kafka Connect, not in a job";
      case PAUSE, RESUME, TERMINATE -> "the queries of a job live as long as it runs";
      case ALTER_SYSTEM -> "a job has no server whose settings it could change";
      case DESCRIBE, EXPLAIN, LIST, PRINT, SHOW -> "it asks a server, and a job has none";
    };
  }

  private static String instead(InteractiveKind kind) {
    return switch (kind) {
      case CREATE_CONNECTOR, DROP_CONNECTOR -> "use the REST interface of Kafka Connect";
      case TERMINATE -> "remove the query's statement, or stop the job";
      case PAUSE, RESUME -> "stop the job, and start it again";
      case ALTER_SYSTEM -> "use SET 'name' = 'value'; or the job's configuration file";
      case DESCRIBE, EXPLAIN, LIST, SHOW ->
          "run the job with --describe: it tells statements, topics, stores and the topology";
      case PRINT -> "use kafka-console-consumer.sh --topic … --from-beginning";
    };
  }
}
