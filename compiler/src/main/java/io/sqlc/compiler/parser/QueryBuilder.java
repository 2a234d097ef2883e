package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.AllColumns;
import io.sqlc.compiler.ast.AllFields;
import io.sqlc.compiler.ast.DurationLiteral;
import io.sqlc.compiler.ast.EmitClause;
import io.sqlc.compiler.ast.EmitKind;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.HoppingWindow;
import io.sqlc.compiler.ast.Join;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.ast.JoinWithin;
import io.sqlc.compiler.ast.LimitClause;
import io.sqlc.compiler.ast.Query;
import io.sqlc.compiler.ast.Relation;
import io.sqlc.compiler.ast.SelectItem;
import io.sqlc.compiler.ast.SessionWindow;
import io.sqlc.compiler.ast.SingleColumn;
import io.sqlc.compiler.ast.SourceReference;
import io.sqlc.compiler.ast.TumblingWindow;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.EmitClauseContext;
import io.sqlc.compiler.parser.SqlBaseParser.GroupingListContext;
import io.sqlc.compiler.parser.SqlBaseParser.JoinContext;
import io.sqlc.compiler.parser.SqlBaseParser.JoinTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.JoinWithinContext;
import io.sqlc.compiler.parser.SqlBaseParser.LimitClauseContext;
import io.sqlc.compiler.parser.SqlBaseParser.QueryContext;
import io.sqlc.compiler.parser.SqlBaseParser.RelationContext;
import io.sqlc.compiler.parser.SqlBaseParser.SelectAllOfContext;
import io.sqlc.compiler.parser.SqlBaseParser.SelectColumnContext;
import io.sqlc.compiler.parser.SqlBaseParser.SelectFieldsContext;
import io.sqlc.compiler.parser.SqlBaseParser.SelectItemContext;
import io.sqlc.compiler.parser.SqlBaseParser.SourceContext;
import io.sqlc.compiler.parser.SqlBaseParser.WindowExpressionContext;
import io.sqlc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes queries. */
final class QueryBuilder {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  QueryBuilder(NameBuilder names, LiteralBuilder literals, ExpressionBuilder expressions) {
    this.names = names;
    this.literals = literals;
    this.expressions = expressions;
  }

  Query query(QueryContext context) {
    return new Query(
        context.selectItem().stream().map(this::item).toList(),
        relation(context.relation()),
        window(context.windowExpression()),
        expressions.optional(context.where),
        grouping(context.groupBy),
        grouping(context.partitionBy),
        expressions.optional(context.having),
        emit(context.emitClause()),
        limit(context.limitClause()),
        names.span(context));
  }

  private SelectItem item(SelectItemContext context) {
    Span span = names.span(context);
    if (context instanceof SelectColumnContext column) {
      Expression value = expressions.expression(column.value);
      return new SingleColumn(value, names.optionalName(column.alias), span);
    }
    if (context instanceof SelectFieldsContext fields) {
      return new AllFields(expressions.expression(fields.struct), span);
    }
    if (context instanceof SelectAllOfContext all) {
      return new AllColumns(names.name(all.identifier()), span);
    }
    return new AllColumns(null, span);
  }

  private Relation relation(RelationContext context) {
    if (context.join().size() > Limits.NESTING) {
      throw new DiagnosticException(SyntaxErrors.nestedTooDeeply(names.span(context)));
    }
    Relation relation = source(context.source());
    for (JoinContext join : context.join()) {
      relation =
          new Join(
              joinType(join.joinType()),
              relation,
              source(join.source()),
              within(join.joinWithin()),
              expressions.expression(join.criteria),
              relation.span().to(names.span(join)));
    }
    return relation;
  }

  private SourceReference source(SourceContext context) {
    return new SourceReference(
        names.sourceName(context.sourceName()),
        names.optionalName(context.alias),
        names.span(context));
  }

  private static JoinType joinType(@Nullable JoinTypeContext context) {
    if (context == null || context.INNER() != null) {
      return JoinType.INNER;
    }
    if (context.LEFT() != null) {
      return JoinType.LEFT;
    }
    return context.RIGHT() != null ? JoinType.RIGHT : JoinType.FULL;
  }

  private @Nullable JoinWithin within(@Nullable JoinWithinContext context) {
    if (context == null) {
      return null;
    }
    DurationLiteral before =
        literals.duration(context.both != null ? context.both : context.before);
    DurationLiteral after = literals.duration(context.both != null ? context.both : context.after);
    return new JoinWithin(
        before, after, literals.optionalDuration(context.grace), names.span(context));
  }

  private @Nullable WindowExpression window(@Nullable WindowExpressionContext context) {
    if (context == null) {
      return null;
    }
    Span span = names.span(context);
    DurationLiteral retention = literals.optionalDuration(context.windowTail().retention);
    DurationLiteral grace = literals.optionalDuration(context.windowTail().grace);
    if (context.TUMBLING() != null) {
      return new TumblingWindow(literals.duration(context.size), retention, grace, span);
    }
    if (context.HOPPING() != null) {
      DurationLiteral size = literals.duration(context.size);
      return new HoppingWindow(size, literals.duration(context.advance), retention, grace, span);
    }
    return new SessionWindow(literals.duration(context.gap), retention, grace, span);
  }

  private List<Expression> grouping(@Nullable GroupingListContext context) {
    return context == null ? List.of() : expressions.children(context);
  }

  private @Nullable EmitClause emit(@Nullable EmitClauseContext context) {
    if (context == null) {
      return null;
    }
    EmitKind kind = context.CHANGES() != null ? EmitKind.CHANGES : EmitKind.FINAL;
    return new EmitClause(kind, names.span(context));
  }

  private @Nullable LimitClause limit(@Nullable LimitClauseContext context) {
    return context == null
        ? null
        : new LimitClause(literals.count(context.INTEGER_VALUE().getSymbol()), names.span(context));
  }
}
