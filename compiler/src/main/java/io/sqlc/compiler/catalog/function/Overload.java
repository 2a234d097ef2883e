package io.sqlc.compiler.catalog.function;

/**
 * One way to call a function.
 *
 * @param signature as the catalogue writes it: {@code SUBSTRING(STRING str, INT pos, INT length)}
 * @param returns the declared result: {@code STRING}
 */
public record Overload(String signature, String returns, Implementation implementation) {}
