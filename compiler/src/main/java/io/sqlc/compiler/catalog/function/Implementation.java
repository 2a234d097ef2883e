package io.sqlc.compiler.catalog.function;

/**
 * The public static Java method that generated code calls.
 *
 * @param className fully qualified
 * @param mayFail whether a call can throw for some arguments; the call site then guards it
 * @param nullPropagating whether the result is NULL as soon as one argument is
 * @param neverNull whether the result is never NULL
 */
public record Implementation(
    String className, String method, boolean mayFail, boolean nullPropagating, boolean neverNull) {}
