package io.sqlc.compiler.ast;

/**
 * Whether two expressions say the same, wherever they stand and however their names are quoted.
 * Rests on the canonical text, which no two different trees share.
 */
public final class ExpressionEquivalence {
  private ExpressionEquivalence() {}

  /** Whether {@code a} and {@code b} are the same tree but for their spans. */
  public static boolean same(Expression a, Expression b) {
    return a.getClass() == b.getClass() && canonical(a).equals(canonical(b));
  }

  /** A text that two expressions share when, and only when, they are the same; for use as a key. */
  public static String canonical(Expression expression) {
    return SqlFormatter.format(expression);
  }
}
