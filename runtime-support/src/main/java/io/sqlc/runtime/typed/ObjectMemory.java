package io.sqlc.runtime.typed;

import java.util.concurrent.atomic.AtomicInteger;

/** The bytes that stores of a process may hold as objects; each has the same share. */
public final class ObjectMemory {
  private final long bytes;
  private final AtomicInteger openStores = new AtomicInteger();

  /** So many bytes for all stores together. */
  public ObjectMemory(long bytes) {
    this.bytes = bytes;
  }

  public void storeOpened() {
    openStores.incrementAndGet();
  }

  public void storeClosed() {
    openStores.decrementAndGet();
  }

  /** What one store may hold now. */
  public long share() {
    return bytes / Math.max(1, openStores.get());
  }
}
