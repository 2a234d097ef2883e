package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.EmitClause;
import io.sqlc.compiler.ast.EmitKind;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.LimitClause;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds one query; tells all that is wrong with it at once. */
public final class QueryAnalyzer {
  private final Catalog catalog;
  private final FailedNames failed;
  private final ExpressionTyper typer;

  /** Makes one for a statement that sees the catalog. */
  public QueryAnalyzer(Catalog catalog, FailedNames failed, ExpressionTyper typer) {
    this.catalog = catalog;
    this.failed = failed;
    this.typer = typer;
  }

  /**
   * The bound query.
   *
   * @param sink the name of its result, for messages
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException with all that is wrong
   */
  public BoundQuery analyze(Query query, String sink) {
    Errors errors = new Errors();
    checkClauses(query, errors);
    List<BoundSource> sources =
        errors.attempt(() -> new SourceBinder(catalog, failed).bind(query.from()));
    if (sources == null) {
      errors.throwIfAny();
      throw new IllegalStateException("no sources and no error");
    }
    checkSources(sources, errors);
    List<Diagnostic> notYet = new ArrayList<>();
    BoundRelation from =
        errors.attempt(
            () -> {
              BoundRelation relation = new JoinBinder(typer, sources).bind(query.from());
              JoinRules.check(relation);
              return relation;
            });

    Scope scope = scope(sources, from);
    Expression where = query.where();
    TypedExpression condition =
        where == null ? null : errors.attempt(() -> typer.condition(where, scope.in(Clause.WHERE)));
    QueryParts parts = new QueryParts(query, sink, sources, scope);
    PartitionBy.NewKey newKey =
        errors.attempt(
            () -> new PartitionBy(typer, scope, sources, parts.names()).bind(query.partitionBy()));
    if (query.groupBy().isEmpty()) {
      Optional<List<KeyExpression>> keys = newKey == null ? Optional.empty() : newKey.columns();
      List<ResultColumn> columns =
          errors.attempt(() -> new PlainSelect(parts, typer).bind(from, keys));
      errors.throwIfAny();
      return new BoundQuery(known(from), condition, keys, known(columns), Optional.empty(), notYet);
    }
    GroupedSelect.Bound grouped = errors.attempt(() -> new GroupedSelect(parts, typer).bind());
    errors.throwIfAny();
    return new BoundQuery(
        known(from),
        condition,
        Optional.empty(),
        known(grouped).columns(),
        Optional.of(known(grouped).aggregation()),
        notYet);
  }

  /** A part that is there, as there are no errors. */
  private static <T> T known(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("an incomplete query and no error");
    }
    return part;
  }

  private static Scope scope(List<BoundSource> sources, @Nullable BoundRelation from) {
    List<Scope.Visible> visible = new ArrayList<>();
    sources.forEach(source -> visible.addAll(source.visible()));
    if (from != null) {
      ResultKey.synthetic(from).ifPresent(visible::add);
    }
    return new Scope(Clause.SELECT, visible);
  }

  private static void checkClauses(Query query, Errors errors) {
    WindowExpression window = query.window();
    if (window != null) {
      WindowRules.check(window).forEach(errors::add);
      if (query.groupBy().isEmpty()) {
        errors.add(QueryErrors.windowWithoutGroupBy(window.span()));
      }
    }
    EmitClause emit = query.emit();
    if (emit != null && emit.kind() == EmitKind.FINAL && window == null) {
      errors.add(QueryErrors.emitFinal(emit));
    }
    LimitClause limit = query.limit();
    if (limit != null) {
      errors.add(QueryErrors.limit(limit));
    }
    if (!query.groupBy().isEmpty() && !query.partitionBy().isEmpty()) {
      errors.add(QueryErrors.groupAndPartition(span(query.partitionBy())));
    }
  }

  private static void checkSources(List<BoundSource> sources, Errors errors) {
    for (BoundSource source : sources) {
      if (source.source().isTable() && source.source().window().isPresent()) {
        errors.add(QueryErrors.windowedTable(source.span(), source.source().name()));
      }
    }
  }

  private static Span span(List<Expression> expressions) {
    return expressions.get(0).span().to(expressions.get(expressions.size() - 1).span());
  }
}
