package io.sqlc.compiler.build;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. */
final class Memoized<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  Memoized(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T made = value == null ? maker.get() : value;
    value = made;
    return made;
  }
}
