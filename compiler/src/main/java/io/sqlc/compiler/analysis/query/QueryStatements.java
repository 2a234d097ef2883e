package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.BoundStatement;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.ddl.ColumnPlaces;
import io.sqlc.compiler.analysis.ddl.DeclarationReplacement;
import io.sqlc.compiler.analysis.ddl.Session;
import io.sqlc.compiler.analysis.ddl.SinkRequest;
import io.sqlc.compiler.analysis.ddl.SinkResolver;
import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.SourceKind;
import io.sqlc.compiler.ast.SqlFormatter;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds CREATE … AS SELECT and INSERT INTO … SELECT. */
public final class QueryStatements {
  private final Session session;
  private final FailedNames failed;
  private final QueryAnalyzer queries;

  /** Makes one for a statement that sees what the session has. */
  public QueryStatements(Session session, FailedNames failed, QueryAnalyzer queries) {
    this.session = session;
    this.failed = failed;
    this.queries = queries;
  }

  /**
   * CREATE … AS SELECT.
   *
   * @param replaced the query that makes the source of this name now, or null
   */
  public BoundStatement createAs(CreateAsSelect statement, @Nullable BoundStatement replaced) {
    Errors errors = new Errors();
    Optional<DataSource> existing = session.catalog().source(statement.name().text());
    if (existing.isPresent() && !statement.orReplace()) {
      DataSource there = existing.get();
      errors.add(
          NameErrors.sourceExists(statement.name(), there.kind().word(), there.declaredAt()));
    }
    BoundQuery query =
        errors.attempt(() -> queries.analyze(statement.query(), statement.name().text()));
    if (query == null) {
      SinkResolver.checkProperties(statement).forEach(errors::add);
      errors.throwIfAny();
      throw new IllegalStateException("no query and no error");
    }
    DataSource.Kind wanted =
        statement.kind() == SourceKind.STREAM ? DataSource.Kind.STREAM : DataSource.Kind.TABLE;
    if (query.kind() != wanted) {
      errors.add(QueryErrors.resultKind(statement.name(), query.kind()));
    }
    DataSource sink =
        errors.attempt(() -> SinkResolver.resolve(statement, request(statement, query), session));
    if (existing.isPresent() && sink != null && !errors.any()) {
      Diagnostics differences = new Diagnostics();
      DeclarationReplacement.check(statement.name(), existing.get(), sink, differences);
      differences.toList().forEach(errors::add);
    }
    if (replaced != null && !errors.any()) {
      String sinkName = replaced.sink().name();
      long writers = session.queries().stream().filter(q -> q.sink().equals(sinkName)).count();
      QueryReplacement.check(statement.name(), replaced, query, writers).ifPresent(errors::add);
    }
    errors.throwIfAny();
    if (sink == null) {
      throw new IllegalStateException("no sink and no error");
    }
    return new BoundStatement(
        query, sink, false, Optional.empty(), statement.span(), SqlFormatter.format(statement));
  }

  private static SinkRequest request(CreateAsSelect statement, BoundQuery query) {
    Map<String, Span> places =
        query.columns().stream()
            .collect(
                Collectors.toMap(column -> column.target().name(), BoundQuery.ResultColumn::span));
    return new SinkRequest(
        query.leftmost(),
        query.kind(),
        query.schema(),
        query.window(),
        BoundWindow.retention(statement.query().window()),
        new ColumnPlaces(places, statement.name().span()));
  }

  /** INSERT INTO … SELECT. */
  public BoundStatement insert(InsertIntoSelect statement) {
    Errors errors = new Errors();
    DataSource target =
        errors.attempt(() -> InsertRules.target(statement.target(), session.catalog(), failed));
    Optional<String> queryId =
        Optional.ofNullable(errors.attempt(() -> SinkResolver.queryId(statement).orElse("")))
            .filter(id -> !id.isEmpty());
    BoundQuery query =
        errors.attempt(() -> queries.analyze(statement.query(), statement.target().text()));
    if (query != null && query.kind() == DataSource.Kind.TABLE) {
      errors.add(QueryErrors.insertOfTable(statement.target(), selectSpan(statement.query())));
    }
    errors.throwIfAny();
    if (target == null || query == null) {
      throw new IllegalStateException("an incomplete statement and no error");
    }
    BoundQuery fitting =
        InsertRules.fit(query, statement.target(), target, selectSpan(statement.query()));
    return new BoundStatement(
        fitting, target, true, queryId, statement.span(), SqlFormatter.format(statement));
  }

  private static Span selectSpan(Query query) {
    int last = query.items().size() - 1;
    return query.items().get(0).span().to(query.items().get(last).span());
  }
}
