package io.sqlc.runtime.function;

import org.jspecify.annotations.Nullable;

/** A lambda of three arguments. */
@FunctionalInterface
public interface TriFunction<A, B, C, R> {
  /** The lambda's value. */
  @Nullable R apply(@Nullable A a, @Nullable B b, @Nullable C c);
}
