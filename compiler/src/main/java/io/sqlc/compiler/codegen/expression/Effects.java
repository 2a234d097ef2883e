package io.sqlc.compiler.codegen.expression;

import java.util.Collection;

/**
 * What evaluating an expression can do beside giving a value.
 *
 * @param mayFail it may throw, which means that the expression is NULL and the failure is reported
 * @param reports it reports failures of parts, so the variable {@code errors} must be in scope
 */
record Effects(boolean mayFail, boolean reports) {
  static final Effects NONE = new Effects(false, false);
  static final Effects FAILS = new Effects(true, false);
  static final Effects REPORTS = new Effects(false, true);

  Effects plus(Effects other) {
    return new Effects(mayFail || other.mayFail, reports || other.reports);
  }

  static Effects of(Collection<JavaExpression> expressions) {
    return expressions.stream().map(JavaExpression::effects).reduce(NONE, Effects::plus);
  }

  static Effects failing(boolean mayFail) {
    return mayFail ? FAILS : NONE;
  }
}
