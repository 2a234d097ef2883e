package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;

/** Something that the method behind a function is called with besides the call's arguments. */
public sealed interface CallInput {

  /** The form of a type in stores. */
  record Form(SqlType type) implements CallInput {}

  /** What makes values of a STRUCT type. */
  record Maker(SqlType.Struct type) implements CallInput {}

  /** A type as a value. */
  record Type(SqlType type) implements CallInput {}

  /** A DECIMAL type. */
  record Decimal(SqlType.Decimal type) implements CallInput {}

  /** The settings of the function. */
  record Settings() implements CallInput {}

  /** One of the literal arguments of an aggregate, from 0. */
  record Literal(int index) implements CallInput {}
}
