package io.sqlc.compiler.catalog.function;

/**
 * A parameter of an overload.
 *
 * @param variadic whether it takes any number of arguments, none included; only the last one can
 */
public record Parameter(TypePattern type, boolean variadic) {}
