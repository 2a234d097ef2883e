package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** The arguments that an aggregate of two columns gets of a row. */
public record Arguments2<A extends @Nullable Object, B extends @Nullable Object>(
    A first, B second) {}
