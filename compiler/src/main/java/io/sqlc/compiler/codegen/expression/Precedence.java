package io.sqlc.compiler.codegen.expression;

/** Java's operator precedences, loosest first, as far as generated expressions use them. */
enum Precedence {
  LAMBDA,
  CONDITIONAL,
  OR,
  AND,
  EQUALITY,
  RELATIONAL,
  ADDITIVE,
  MULTIPLICATIVE,
  UNARY,
  PRIMARY
}
