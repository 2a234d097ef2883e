package io.sqlc.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes queries as SQL, on one line. */
final class QueryFormatter {
  private final StringBuilder out;
  private final ExpressionFormatter expressions;

  QueryFormatter(StringBuilder out) {
    this.out = out;
    this.expressions = new ExpressionFormatter(out);
  }

  void write(Query query) {
    out.append("SELECT ");
    expressions.list(query.items(), this::item);
    out.append(" FROM ");
    relation(query.from());
    WindowExpression window = query.window();
    if (window != null) {
      out.append(" WINDOW ").append(window(window));
    }
    condition(" WHERE ", query.where());
    grouping(" GROUP BY ", query.groupBy());
    grouping(" PARTITION BY ", query.partitionBy());
    condition(" HAVING ", query.having());
    EmitClause emit = query.emit();
    if (emit != null) {
      out.append(" EMIT ").append(emit.kind());
    }
    LimitClause limit = query.limit();
    if (limit != null) {
      out.append(" LIMIT ").append(limit.rows());
    }
  }

  void item(SelectItem item) {
    if (item instanceof AllColumns all) {
      out.append(all.qualifier() == null ? "*" : all.qualifier() + ".*");
    } else if (item instanceof AllFields fields) {
      expressions.write(fields.struct(), Precedence.POSTFIX);
      out.append("->*");
    } else if (item instanceof SingleColumn column) {
      expressions.write(column.expression());
      out.append(alias(column.alias()));
    } else {
      throw new IllegalStateException("unknown item: " + item);
    }
  }

  void relation(Relation relation) {
    if (relation instanceof SourceReference source) {
      out.append(source.source()).append(alias(source.alias()));
    } else if (relation instanceof Join join) {
      relation(join.left());
      out.append(' ').append(join.type()).append(" JOIN ");
      relation(join.right());
      JoinWithin within = join.within();
      if (within != null) {
        out.append(" WITHIN ").append(within(within));
      }
      out.append(" ON ");
      expressions.write(join.criteria());
    } else {
      throw new IllegalStateException("unknown relation: " + relation);
    }
  }

  static String within(JoinWithin within) {
    String pair = duration(within.before()) + ", " + duration(within.after());
    return "(" + pair + ")" + clause(" GRACE PERIOD ", within.grace());
  }

  static String window(WindowExpression window) {
    if (window instanceof TumblingWindow w) {
      return "TUMBLING (SIZE " + duration(w.size()) + tail(w.retention(), w.grace());
    }
    if (window instanceof HoppingWindow w) {
      String advance = ", ADVANCE BY " + duration(w.advance());
      return "HOPPING (SIZE " + duration(w.size()) + advance + tail(w.retention(), w.grace());
    }
    if (window instanceof SessionWindow w) {
      return "SESSION (" + duration(w.gap()) + tail(w.retention(), w.grace());
    }
    throw new IllegalStateException("unknown window: " + window);
  }

  static String duration(DurationLiteral duration) {
    return duration.amount() + " " + duration.unit().plural();
  }

  private static String tail(@Nullable DurationLiteral retention, @Nullable DurationLiteral grace) {
    return clause(", RETENTION ", retention) + clause(", GRACE PERIOD ", grace) + ")";
  }

  private static String clause(String words, @Nullable DurationLiteral duration) {
    return duration == null ? "" : words + duration(duration);
  }

  private static String alias(@Nullable Identifier alias) {
    return alias == null ? "" : " AS " + alias;
  }

  private void condition(String words, @Nullable Expression condition) {
    if (condition != null) {
      out.append(words);
      expressions.write(condition);
    }
  }

  private void grouping(String words, List<Expression> elements) {
    if (!elements.isEmpty()) {
      out.append(words);
      expressions.list(elements, element -> expressions.write(element, Precedence.CONCAT));
    }
  }
}
