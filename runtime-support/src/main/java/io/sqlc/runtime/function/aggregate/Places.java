package io.sqlc.runtime.function.aggregate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives values their place in the order of processing. It begins with the time of day, so that the
 * places of one run of the job come after those of the run before it.
 */
final class Places {
  private final AtomicLong next =
      new AtomicLong(TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()));

  long next() {
    return next.getAndIncrement();
  }
}
