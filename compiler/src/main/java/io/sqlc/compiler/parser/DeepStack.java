package io.sqlc.compiler.parser;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that recurses over syntax trees in a thread with a deep stack. Trees are at most {@link
 * Limits#TREE_DEPTH} deep, which every stage can walk in such a thread.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 256L << 20;

  private DeepStack() {}

  /** Runs {@code work}, here if this thread has a deep stack already; passes on what it throws. */
  public static <T> T run(Supplier<T> work) {
    if (Thread.currentThread() instanceof DeepThread<?>) {
      return work.get();
    }
    DeepThread<T> thread = new DeepThread<>(work);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return thread.outcome();
  }

  private static final class DeepThread<T> extends Thread {
    private final Supplier<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    DeepThread(Supplier<T> work) {
      super(null, null, "sqlc-deep-stack", STACK_BYTES);
      this.work = work;
      setContextClassLoader(Thread.currentThread().getContextClassLoader());
    }

    @Override
    public void run() {
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    T outcome() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return Objects.requireNonNull(result, "result");
    }
  }
}
