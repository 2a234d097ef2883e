package io.sqlc.compiler.analysis;

import io.sqlc.compiler.analysis.FailedNames.DependsOnFailure;
import io.sqlc.compiler.analysis.ddl.DdlAnalyzer;
import io.sqlc.compiler.analysis.ddl.QueryUse;
import io.sqlc.compiler.analysis.ddl.Session;
import io.sqlc.compiler.analysis.ddl.TypeResolver;
import io.sqlc.compiler.analysis.expression.ConstantChecks;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.FunctionCalls;
import io.sqlc.compiler.analysis.expression.FunctionResolver;
import io.sqlc.compiler.analysis.query.BoundQuery;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.analysis.query.InsertValuesRules;
import io.sqlc.compiler.analysis.query.QueryAnalyzer;
import io.sqlc.compiler.analysis.query.QueryStatements;
import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.ast.InsertValues;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.diagnostic.ErrorKind;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through the statements of a script: each sees what those before it have made. All errors of
 * all statements are told, but not those that only follow from an error before.
 */
public final class ScriptAnalyzer {
  private final FunctionCatalog catalogue;
  private final Set<String> failed;
  private final List<BoundStatement> understood = new ArrayList<>();
  private final List<BoundStatement> queries = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Session session;

  private ScriptAnalyzer(Session session, FunctionCatalog functions, Set<String> unread) {
    this.session = session;
    this.catalogue = functions;
    this.failed = new HashSet<>(unread);
  }

  /**
   * Analyses a script.
   *
   * @param start what is there before the first statement
   * @param unread names of streams and tables whose statements could not be read
   */
  public static AnalyzedScript analyze(
      List<Statement> statements, Session start, FunctionCatalog functions, Set<String> unread) {
    ScriptAnalyzer walk = new ScriptAnalyzer(start, functions, unread);
    statements.forEach(walk::analyze);
    return new AnalyzedScript(
        walk.queries, walk.session.catalog(), walk.session.settings().handOver(), walk.diagnostics);
  }

  private void analyze(Statement statement) {
    try {
      apply(statement);
    } catch (DiagnosticException e) {
      diagnostics.addAll(mattersOf(e.diagnostics()));
      remember(statement);
    } catch (DependsOnFailure e) {
      remember(statement);
    }
  }

  private void apply(Statement statement) {
    if (statement instanceof CreateAsSelect create) {
      createAs(create);
    } else if (statement instanceof InsertIntoSelect insert) {
      add(statements().insert(insert));
    } else if (statement instanceof InsertValues insert) {
      check(insert);
    } else {
      declare(statement);
    }
  }

  private void declare(Statement statement) {
    Diagnostics found = new Diagnostics();
    session = DdlAnalyzer.apply(statement, session, new FailedNames(failed), found);
    if (found.hasErrors()) {
      throw new DiagnosticException(found.toList());
    }
    diagnostics.addAll(found.toList());
  }

  private void createAs(CreateAsSelect statement) {
    Optional<DataSource> existing = session.catalog().source(statement.name().text());
    if (existing.isPresent() && statement.ifNotExists()) {
      diagnostics.add(QueryErrors.existsAlready(statement.name(), existing.get()));
      return;
    }
    Optional<BoundStatement> replaced =
        understood.stream().filter(query -> query.makes(statement.name().text())).findFirst();
    BoundStatement query = statements().createAs(statement, replaced.orElse(null));
    replaced.ifPresent(this::remove);
    add(query);
  }

  /** What cannot be compiled yet is told, but its result is there for the statements after it. */
  private void add(BoundStatement statement) {
    checkConstants(statement.query());
    if (!statement.insert()) {
      session = session.with(session.catalog().with(statement.sink()));
    }
    session = session.with(use(statement));
    understood.add(statement);
    if (statement.query().notYet().isEmpty()) {
      queries.add(statement);
    } else {
      diagnostics.add(statement.query().notYet().get(0));
    }
  }

  /** Takes a query back that another one replaces. */
  private void remove(BoundStatement statement) {
    understood.remove(statement);
    queries.remove(statement);
    session = session.without(use(statement));
  }

  private static QueryUse use(BoundStatement statement) {
    List<String> sources =
        statement.query().from().sources().stream()
            .map(BoundSource::source)
            .map(DataSource::name)
            .toList();
    return new QueryUse(statement.sink().name(), sources, statement.statement());
  }

  /** What is to be inserted is checked; the job does not write it. */
  private void check(InsertValues statement) {
    declare(statement);
    session
        .catalog()
        .source(statement.target().text())
        .ifPresent(
            target -> {
              new InsertValuesRules(statement, target, typer()).check();
              diagnostics.add(InsertValuesRules.notWritten(statement));
            });
  }

  private ExpressionTyper typer() {
    return new ExpressionTyper(functions(), node -> TypeResolver.resolve(node, session.catalog()));
  }

  private FunctionResolver functions() {
    return new FunctionCalls(catalogue, session.properties());
  }

  /** What is grouped by may be selected, too: each place is told once. */
  private void checkConstants(BoundQuery query) {
    Set<Diagnostic> warnings = new LinkedHashSet<>();
    query.expressions().forEach(expression -> warnings.addAll(ConstantChecks.check(expression)));
    TypedExpression where = query.where();
    if (where != null) {
      ConstantChecks.checkCondition(where, Clause.WHERE).ifPresent(warnings::add);
    }
    query
        .having()
        .flatMap(having -> ConstantChecks.checkCondition(having, Clause.HAVING))
        .ifPresent(warnings::add);
    diagnostics.addAll(warnings);
  }

  private QueryStatements statements() {
    FailedNames names = new FailedNames(failed);
    ExpressionTyper typer = typer();
    return new QueryStatements(session, names, new QueryAnalyzer(session.catalog(), names, typer));
  }

  private void remember(Statement statement) {
    if (statement instanceof CreateAsSelect create) {
      failed.add(create.name().text());
    } else if (statement instanceof CreateSource create) {
      failed.add(create.name().text());
    }
  }

  /** A statement that is wrong is told so, and not what else of it could not be compiled yet. */
  private static List<Diagnostic> mattersOf(List<Diagnostic> found) {
    List<Diagnostic> wrong =
        found.stream().filter(d -> d.code().kind() != ErrorKind.NOT_YET).toList();
    return wrong.isEmpty() ? found.subList(0, 1) : wrong;
  }
}
