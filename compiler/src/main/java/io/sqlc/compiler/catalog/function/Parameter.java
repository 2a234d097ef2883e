package io.sqlc.compiler.catalog.function;

/**
 * A parameter of an overload.
 *
 * @param name what the signature calls it; may be empty
 * @param variadic whether it takes any number of arguments, none included; only one can
 * @param literal whether its argument must be a literal; only aggregates have such
 */
public record Parameter(String name, TypePattern type, boolean variadic, boolean literal) {}
