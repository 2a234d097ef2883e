package io.sqlc.compiler;

import io.sqlc.compiler.analysis.AnalyzedScript;
import io.sqlc.compiler.analysis.ScriptAnalyzer;
import io.sqlc.compiler.analysis.ddl.Session;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.parser.ParseResult;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.parser.Variables;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.QueryPlanner;
import io.sqlc.compiler.plan.rule.PlanRule;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The first half of the compiler: from text to the plans of its queries. */
final class FrontEnd {
  private FrontEnd() {}

  /**
   * What came of it.
   *
   * @param plans the plans of the queries; none where there is an error
   * @param handOver whether rows may be handed over between queries
   * @param failed whether there is an error
   * @param statements where the statements stand
   * @param catalog the streams and tables after the last statement that was understood
   * @param diagnostics every error and warning of every file, in the order of the text
   */
  record Result(
      List<QueryPlan> plans,
      boolean handOver,
      boolean failed,
      List<Span> statements,
      Catalog catalog,
      List<Diagnostic> diagnostics) {}

  static Result run(CompileRequest request, FunctionCatalog functions, List<PlanRule> rules) {
    List<Statement> statements = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<String> unread = new TreeSet<>();
    Variables variables = Variables.none();
    for (SourceFile file : request.sources()) {
      ParseResult parsed = SqlParser.parse(file, variables);
      variables = parsed.variables();
      statements.addAll(parsed.statements());
      diagnostics.addAll(parsed.diagnostics());
      unread.addAll(parsed.unreadSources());
    }
    Session start = Session.start(request.properties(), request.topics(), request.schemas());
    AnalyzedScript script = ScriptAnalyzer.analyze(statements, start, functions, unread);
    diagnostics.addAll(script.diagnostics());
    boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return new Result(
        failed ? List.of() : QueryPlanner.plan(script.queries(), rules),
        script.handOver(),
        failed,
        statements.stream().map(Statement::span).toList(),
        script.catalog(),
        sorted(diagnostics, request.sources()));
  }

  private static List<Diagnostic> sorted(List<Diagnostic> diagnostics, List<SourceFile> files) {
    return diagnostics.stream()
        .sorted(Comparator.comparingLong(diagnostic -> place(diagnostic.span(), files)))
        .toList();
  }

  private static long place(@Nullable Span span, List<SourceFile> files) {
    return span == null ? -1 : ((long) files.indexOf(span.file()) << Integer.SIZE) + span.start();
  }
}
