package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.parser.ParseResult;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;

/** Statements that are no queries, applied one after the other. */
record DdlScript(Session session, List<Diagnostic> diagnostics) {

  static DdlScript apply(String sql) {
    return apply(sql, Session.start(Map.of(), List.of()));
  }

  static DdlScript apply(String sql, Topic topic) {
    return apply(sql, Session.start(Map.of(), List.of(topic)));
  }

  static DdlScript apply(String sql, Session start) {
    ParseResult parsed = SqlParser.parse(new SourceFile("test.sql", sql));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(parsed.diagnostics());
    Session session = start;
    for (Statement statement : parsed.statements()) {
      session = DdlAnalyzer.apply(statement, session, FailedNames.NONE, diagnostics);
    }
    return new DdlScript(session, diagnostics.toList());
  }

  /** The source of this name; the script must have no errors. */
  DataSource source(String name) {
    if (!diagnostics.isEmpty()) {
      throw new AssertionError(diagnostics.toString());
    }
    return session.catalog().source(name).orElseThrow();
  }

  /** The diagnostics as {@code SQLC0601 marked text}, one a line. */
  String shown() {
    return String.join("\n", diagnostics.stream().map(DdlScript::shown).toList());
  }

  private static String shown(Diagnostic diagnostic) {
    return diagnostic.code().id()
        + (diagnostic.span() == null ? "" : " " + diagnostic.span().text());
  }
}
