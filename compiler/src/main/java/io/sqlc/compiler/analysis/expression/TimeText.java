package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.Set;

/** Texts that are compared with dates and times: literals are read when compiling. */
final class TimeText {
  private static final Set<String> INSTANTS = Set.of("ROWTIME", "WINDOWSTART", "WINDOWEND");

  private final Clause clause;

  TimeText(Clause clause) {
    this.clause = clause;
  }

  /** A text as a DATE, TIME or TIMESTAMP; a literal that is none fails when the job runs. */
  TypedExpression read(TypedExpression text, SqlType type) {
    return ConstantCasts.fromReadableText(text, type);
  }

  /**
   * In a filter, a text literal beside ROWTIME, WINDOWSTART or WINDOWEND is read as a TIMESTAMP and
   * stands for its milliseconds; anything else stays as it is.
   */
  Operands.Pair asTime(Operands.Pair pair) {
    if (!clause.isFilter()) {
      return pair;
    }
    if (isInstant(pair.left()) && isText(pair.right())) {
      return new Operands.Pair(pair.left(), milliseconds(pair.right()));
    }
    if (isText(pair.left()) && isInstant(pair.right())) {
      return new Operands.Pair(milliseconds(pair.left()), pair.right());
    }
    return pair;
  }

  private static TypedExpression milliseconds(TypedExpression text) {
    Constant timestamp = (Constant) ConstantCasts.fromText(text, SqlType.TIMESTAMP);
    return new Constant(timestamp.value(), SqlType.BIGINT, text.span());
  }

  private static boolean isInstant(TypedExpression expression) {
    return expression instanceof ColumnValue value
        && value.column().role() == Column.Role.PSEUDO
        && INSTANTS.stream().anyMatch(name -> value.column().name().endsWith(name));
  }

  private static boolean isText(TypedExpression expression) {
    return expression instanceof Constant constant && constant.value() instanceof String;
  }
}
