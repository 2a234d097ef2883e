package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** The arguments that an aggregate of four columns gets of a row. */
public record Arguments4<
    A extends @Nullable Object,
    B extends @Nullable Object,
    C extends @Nullable Object,
    D extends @Nullable Object>(
    A first, B second, C third, D fourth) {}
