package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.ThreadLocalRandom;

/** RANDOM. */
@SqlFunction(
    name = "RANDOM",
    description = "A random number from 0 to below 1.",
    example = "RANDOM() < 1",
    result = "true")
public final class Random {
  private Random() {}

  /** A random number from 0 to below 1. */
  @Overload(value = "RANDOM()", returns = "DOUBLE", neverNull = true, deterministic = false)
  public static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
