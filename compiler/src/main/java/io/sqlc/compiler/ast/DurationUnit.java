package io.sqlc.compiler.ast;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** A unit of time in windows, joins and arguments of functions. */
public enum DurationUnit {
  DAY(ChronoUnit.DAYS),
  HOUR(ChronoUnit.HOURS),
  MINUTE(ChronoUnit.MINUTES),
  SECOND(ChronoUnit.SECONDS),
  MILLISECOND(ChronoUnit.MILLIS);

  private final ChronoUnit chronoUnit;

  DurationUnit(ChronoUnit chronoUnit) {
    this.chronoUnit = chronoUnit;
  }

  /** The same unit in java.time. */
  public ChronoUnit chronoUnit() {
    return chronoUnit;
  }

  /** The plural, such as {@code DAYS}; a reserved word, so never a column. */
  public String plural() {
    return name() + "S";
  }

  /**
   * So many of the unit.
   *
   * @throws ArithmeticException when the milliseconds do not fit a long
   * @throws IllegalArgumentException when {@code amount} is negative
   */
  public Duration duration(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("negative: " + amount);
    }
    return Duration.ofMillis(Math.multiplyExact(amount, chronoUnit.getDuration().toMillis()));
  }
}
