package io.sqlc.samples.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What must not outlive the run. Closed in reverse order: at the end of the run, or by a signal,
 * whichever comes first.
 */
final class Resources implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread onSignal = new Thread(this::stop, "clean-up");
  private boolean closed;
  private volatile boolean stopped;

  Resources() {
    Runtime.getRuntime().addShutdownHook(onSignal);
  }

  /** Whether a signal ended the run, so that failures of what still goes on mean nothing. */
  boolean isStopped() {
    return stopped;
  }

  private void stop() {
    stopped = true;
    closeAll();
  }

  /** Takes over something that is open; where the run is over it is closed at once. */
  <T extends AutoCloseable> T add(T resource) {
    synchronized (this) {
      if (!closed) {
        open.push(resource);
        return resource;
      }
    }
    close(resource, null);
    throw new QuickstartFailure("the run is over");
  }

  @Override
  public void close() {
    RuntimeException failure = closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook runs, and finds nothing to do.
    }
    if (failure != null) {
      throw failure;
    }
  }

  private @Nullable RuntimeException closeAll() {
    RuntimeException failure = null;
    synchronized (this) {
      closed = true;
      while (!open.isEmpty()) {
        failure = close(open.pop(), failure);
      }
    }
    return failure;
  }

  /** One that cannot be closed must not keep the others open. */
  private static @Nullable RuntimeException close(
      AutoCloseable resource, @Nullable RuntimeException earlier) {
    try {
      resource.close();
      return earlier;
    } catch (Exception e) {
      RuntimeException failure =
          earlier == null
              ? new QuickstartFailure("cannot clean up: " + e.getMessage(), e)
              : earlier;
      if (earlier != null) {
        earlier.addSuppressed(e);
      }
      return failure;
    }
  }
}
