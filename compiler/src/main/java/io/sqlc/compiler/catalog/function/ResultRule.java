package io.sqlc.compiler.catalog.function;

/** How the type of a call follows from the types of its arguments. */
public sealed interface ResultRule {

  /** The pattern with its type variables replaced. */
  record OfPattern(TypePattern pattern) implements ResultRule {}

  /** The DECIMAL of the first argument that is one: {@code DECIMAL(same p,s)}. */
  record SameDecimal() implements ResultRule {}

  /** The smallest DECIMAL that holds all the DECIMAL arguments: {@code DECIMAL(widened)}. */
  record WidenedDecimal() implements ResultRule {}

  /** The DECIMAL argument without its fraction: {@code DECIMAL(p-s, 0)}. */
  record WholeDecimal() implements ResultRule {}
}
