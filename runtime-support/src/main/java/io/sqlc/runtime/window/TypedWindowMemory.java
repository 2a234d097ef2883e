package io.sqlc.runtime.window;

import java.util.concurrent.atomic.AtomicInteger;

/** The bytes that all typed window stores of a process may hold; each has the same share. */
final class TypedWindowMemory {
  private final long bytes;
  private final AtomicInteger openStores = new AtomicInteger();

  TypedWindowMemory(long bytes) {
    this.bytes = bytes;
  }

  void storeOpened() {
    openStores.incrementAndGet();
  }

  void storeClosed() {
    openStores.decrementAndGet();
  }

  /** What one store may hold now. */
  long share() {
    return bytes / Math.max(1, openStores.get());
  }
}
