package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** The arguments that an aggregate of three columns gets of a row. */
public record Arguments3<
    A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
    A first, B second, C third) {}
