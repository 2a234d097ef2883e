package io.sqlc.compiler.cli;

import java.io.PrintStream;

/** Says what is being done, but only when it takes long. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MS = 1000;

  private final PrintStream out;
  private final Thread clock;
  private String stage;
  private boolean shown;
  private boolean closed;

  /** Begins with a stage such as {@code reading SQL}. */
  Progress(PrintStream out, String stage) {
    this.out = out;
    this.stage = stage;
    this.clock = new Thread(this::showWhenLate, "progress");
    clock.setDaemon(true);
    clock.start();
  }

  /** The next stage begins. */
  synchronized void stage(String next) {
    stage = next;
    if (shown) {
      show();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    clock.interrupt();
  }

  private void showWhenLate() {
    try {
      Thread.sleep(PATIENCE_MS);
    } catch (InterruptedException e) {
      return;
    }
    synchronized (this) {
      if (!closed) {
        shown = true;
        show();
      }
    }
  }

  private void show() {
    out.println("sqlc: " + stage + " …");
  }
}
