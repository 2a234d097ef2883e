package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.NotYet;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.FunctionResolver;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.EmitClause;
import io.sqlc.compiler.ast.EmitKind;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.LimitClause;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.SelectItem;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
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
  private final FunctionResolver functions;

  /** Makes one for a statement that sees the catalog. */
  public QueryAnalyzer(
      Catalog catalog, FailedNames failed, ExpressionTyper typer, FunctionResolver functions) {
    this.catalog = catalog;
    this.failed = failed;
    this.typer = typer;
    this.functions = functions;
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
              notYet.addAll(JoinRules.check(relation));
              return relation;
            });
    sources.stream()
        .filter(s -> s.source().window().isPresent())
        .map(s -> NotYet.windowedSource(s.span()))
        .forEach(notYet::add);

    Scope scope = scope(sources, from);
    Expression where = query.where();
    TypedExpression condition =
        where == null ? null : errors.attempt(() -> typer.condition(where, scope.in(Clause.WHERE)));
    List<String> columns = columnNames(sources);
    PartitionBy.NewKey newKey =
        errors.attempt(
            () ->
                new PartitionBy(typer, scope, sources, new ResultNames(columns))
                    .bind(query.partitionBy()));
    Result result =
        errors.attempt(
            () ->
                query.groupBy().isEmpty()
                    ? select(
                        query,
                        scope,
                        sources,
                        from,
                        newKey == null ? Optional.empty() : newKey.columns(),
                        sink,
                        errors,
                        notYet)
                    : group(query, scope, sources, columns, sink, notYet));
    errors.throwIfAny();
    if (from == null || newKey == null || result == null) {
      throw new IllegalStateException("an incomplete query and no error");
    }
    DataSource.Kind kind = query.groupBy().isEmpty() ? from.kind() : DataSource.Kind.TABLE;
    return new BoundQuery(from, condition, newKey.columns(), result.columns(), kind, notYet);
  }

  private record Result(List<ResultColumn> columns) {}

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

  /** SELECT without GROUP BY. */
  private Result select(
      Query query,
      Scope scope,
      List<BoundSource> sources,
      @Nullable BoundRelation from,
      Optional<List<KeyExpression>> partitioning,
      String sink,
      Errors errors,
      List<Diagnostic> notYet) {
    ResultNames names = new ResultNames(columnNames(sources));
    List<SelectedItem> items =
        new SelectList(typer, scope.with(Scope.Calls.TABLE_FUNCTIONS), sources, partitioning, names)
            .expand(query.items());
    items.forEach(item -> checkTableFunctions(item.value(), sources, errors, notYet));
    if (from == null) {
      return new Result(List.of());
    }
    KeyRules rules = new KeyRules(sink, selectSpan(query), items);
    return new Result(ResultKey.select(rules, from, partitioning));
  }

  /** SELECT with GROUP BY. */
  private Result group(
      Query query,
      Scope scope,
      List<BoundSource> sources,
      List<String> columns,
      String sink,
      List<Diagnostic> notYet) {
    Errors errors = new Errors();
    List<TypedExpression> grouping =
        errors.attempt(() -> GroupBy.bind(query.groupBy(), typer, scope.in(Clause.GROUP_BY)));
    WindowExpression window = query.window();
    if (window != null && sources.get(0).source().isTable()) {
      errors.add(QueryErrors.windowOnTable(window.span(), sources.get(0).source().name()));
    }
    Scope aggregated = scope.with(Scope.Calls.AGGREGATES);
    Scope selected =
        window != null && sources.size() == 1
            ? aggregated.plus(GroupBy.windowBounds())
            : aggregated;
    List<SelectedItem> items =
        errors.attempt(
            () ->
                new SelectList(typer, selected, sources, Optional.empty(), new ResultNames(columns))
                    .expand(query.items()));
    Expression having = query.having();
    TypedExpression condition =
        having == null
            ? null
            : errors.attempt(
                () ->
                    typer.condition(having, scope.in(Clause.HAVING).with(Scope.Calls.AGGREGATES)));
    errors.throwIfAny();
    if (grouping == null || items == null) {
      throw new IllegalStateException("an incomplete aggregation and no error");
    }
    AggregationRules rules =
        new AggregationRules(functions, grouping, span(query.groupBy()), errors);
    items.forEach(item -> rules.check(item.value(), Clause.SELECT));
    if (condition != null) {
      rules.check(condition, Clause.HAVING);
    }
    rules.finish(sources);
    errors.throwIfAny();
    notYet.add(NotYet.aggregation(span(query.groupBy())));
    return new Result(
        ResultKey.group(new KeyRules(sink, selectSpan(query), items), query.groupBy(), grouping));
  }

  private void checkTableFunctions(
      TypedExpression value, List<BoundSource> sources, Errors errors, List<Diagnostic> notYet) {
    Parts.walk(
        value,
        part -> {
          if (part instanceof FunctionCall call
              && functions.kind(call.name()) == FunctionResolver.Kind.TABLE) {
            DataSource first = sources.get(0).source();
            if (first.isTable()) {
              errors.add(QueryErrors.tableFunctionOnTable(call.span(), first.name()));
            }
            notYet.add(NotYet.tableFunction(call.span()));
          }
        });
  }

  private static List<String> columnNames(List<BoundSource> sources) {
    List<String> names = new ArrayList<>();
    for (BoundSource source : sources) {
      source.source().schema().columns().forEach(column -> names.add(column.name()));
    }
    return names;
  }

  private static Span selectSpan(Query query) {
    List<SelectItem> items = query.items();
    return items.get(0).span().to(items.get(items.size() - 1).span());
  }

  private static Span span(List<Expression> expressions) {
    return expressions.get(0).span().to(expressions.get(expressions.size() - 1).span());
  }
}
