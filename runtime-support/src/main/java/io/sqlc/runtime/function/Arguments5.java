package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** The arguments that an aggregate of five columns gets of a row. */
public record Arguments5<
    A extends @Nullable Object,
    B extends @Nullable Object,
    C extends @Nullable Object,
    D extends @Nullable Object,
    E extends @Nullable Object>(
    A first, B second, C third, D fourth, E fifth) {}
