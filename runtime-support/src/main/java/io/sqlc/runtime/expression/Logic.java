package io.sqlc.runtime.expression;

import org.jspecify.annotations.Nullable;

/** What AND, OR, NOT and WHEN ask of their operands. */
public final class Logic {
  private Logic() {}

  /**
   * An operand of a logical operator.
   *
   * @throws NullOperandException where it is NULL: the dialect has no third truth value
   */
  public static boolean known(@Nullable Boolean operand) {
    if (operand == null) {
      throw new NullOperandException("a BOOLEAN operand of AND, OR, NOT or WHEN is NULL");
    }
    return operand;
  }

  /**
   * The result of arithmetic where something looks at it: NULL, which only a NULL operand gives, is
   * a failure there (types reference, section 3).
   *
   * @throws NullOperandException where it is NULL
   */
  public static <N extends Number> N present(@Nullable N result) {
    if (result == null) {
      throw new NullOperandException("an operand of arithmetic is NULL");
    }
    return result;
  }
}
