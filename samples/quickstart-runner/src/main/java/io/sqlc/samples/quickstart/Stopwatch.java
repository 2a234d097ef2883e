package io.sqlc.samples.quickstart;

import java.time.Duration;

/** Time since it was started. */
record Stopwatch(long startedAtNanos) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  Duration time() {
    return Duration.ofNanos(System.nanoTime() - startedAtNanos);
  }
}
