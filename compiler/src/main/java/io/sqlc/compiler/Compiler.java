package io.sqlc.compiler;

import io.sqlc.compiler.analysis.AnalyzedScript;
import io.sqlc.compiler.analysis.ScriptAnalyzer;
import io.sqlc.compiler.analysis.ddl.Session;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.codegen.CodeGenerator;
import io.sqlc.compiler.codegen.JavaSources;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.parser.DeepStack;
import io.sqlc.compiler.parser.ParseResult;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.QueryPlanner;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.TopologyPlanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From SQL text to Java source: the one way in for the command, the Maven plugin, tests and tools.
 * Holds no state; may be used by several threads.
 */
public final class Compiler {

  /**
   * Compiles all files as one application. Errors of the user are diagnostics in the result, never
   * exceptions.
   */
  public CompileResult compile(CompileRequest request) {
    return DeepStack.run(() -> compileAll(request));
  }

  private static CompileResult compileAll(CompileRequest request) {
    List<Statement> statements = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    for (SourceFile file : request.sources()) {
      ParseResult parsed = SqlParser.parse(file);
      statements.addAll(parsed.statements());
      diagnostics.addAll(parsed.diagnostics());
      unread.addAll(parsed.unreadSources());
    }
    AnalyzedScript script =
        ScriptAnalyzer.analyze(
            statements,
            Session.start(request.properties(), request.topics()),
            FunctionCatalog.standard(),
            unread);
    diagnostics.addAll(script.diagnostics());
    boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    Optional<GeneratedJob> job =
        failed ? Optional.empty() : Optional.of(generate(request, script, statements));
    return new CompileResult(job, script.catalog(), inOrder(diagnostics, request.sources()));
  }

  private static GeneratedJob generate(
      CompileRequest request, AnalyzedScript script, List<Statement> statements) {
    List<QueryPlan> plans = QueryPlanner.plan(script.queries());
    ApplicationTopology topology = TopologyPlanner.plan(plans);
    List<Span> spans = statements.stream().map(Statement::span).toList();
    JavaSources sources =
        CodeGenerator.generate(topology, request.applicationId(), request.javaPackage(), spans);
    return new GeneratedJob(
        request.applicationId(),
        sources.mainClass(),
        sources.files().stream()
            .map(file -> new GeneratedJob.JavaFile(file.path(), file.text()))
            .toList(),
        topology.isStateful());
  }

  /** By file, then by place; those without a place first. */
  private static List<Diagnostic> inOrder(List<Diagnostic> diagnostics, List<SourceFile> files) {
    return diagnostics.stream()
        .sorted(
            java.util.Comparator.<Diagnostic>comparingInt(
                    d -> d.span() == null ? -1 : files.indexOf(d.span().file()))
                .thenComparingInt(d -> d.span() == null ? -1 : d.span().start()))
        .toList();
  }
}
