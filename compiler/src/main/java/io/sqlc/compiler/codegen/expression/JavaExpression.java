package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression with what its surroundings must know of it.
 *
 * @param primitive whether its Java type is a primitive; it is then never NULL
 * @param nullable whether its value may be null
 * @param repeatable whether it may stand twice: it is cheap and has no effect (an accessor, a
 *     constant)
 */
public record JavaExpression(
    CodeBlock code,
    Precedence precedence,
    boolean primitive,
    boolean nullable,
    boolean repeatable,
    Effects effects) {

  /** A primitive that is cheap to repeat: a literal. */
  static JavaExpression literal(CodeBlock code, Precedence precedence) {
    return new JavaExpression(code, precedence, true, false, true, Effects.NONE);
  }

  /** A cheap reference: an accessor, a parameter, a constant. */
  public static JavaExpression reference(CodeBlock code, boolean nullable) {
    return new JavaExpression(code, Precedence.PRIMARY, false, nullable, true, Effects.NONE);
  }

  /** The result of a call whose type is a reference. */
  static JavaExpression call(CodeBlock code, boolean nullable, Effects effects) {
    return new JavaExpression(code, Precedence.PRIMARY, false, nullable, false, effects);
  }

  /** A primitive boolean. */
  static JavaExpression condition(CodeBlock code, Precedence precedence, Effects effects) {
    return new JavaExpression(code, precedence, true, false, false, effects);
  }

  /** Whether the variable {@code errors} must be in scope. */
  public boolean usesErrors() {
    return effects.mayFail() || effects.reports();
  }

  /** The code, in parentheses where an operator of this precedence would tear it apart. */
  CodeBlock within(Precedence outer) {
    return precedence.compareTo(outer) < 0 ? CodeBlock.of("($L)", code) : code;
  }

  /** The code, in parentheses where it stands to the right of a left-associative operator. */
  CodeBlock rightOf(Precedence outer) {
    return precedence.compareTo(outer) <= 0 ? CodeBlock.of("($L)", code) : code;
  }
}
