package io.sqlc.compiler.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * How far apart the records of two streams may be that a join matches, both bounds included.
 *
 * @param before how much earlier the right record may be
 * @param after how much later the right record may be
 * @param grace how late records may come; where nothing is said, rows without a partner are given
 *     at once, and again with the partner that comes later
 */
public record JoinWindow(Duration before, Duration after, Optional<Duration> grace) {
  private static final Duration DAY = Duration.ofDays(1);

  /** The grace that counts: where nothing is said, a day less the window, if that is anything. */
  public Duration effectiveGrace() {
    Duration rest = DAY.minus(before).minus(after);
    return grace.orElse(rest.isNegative() ? Duration.ZERO : rest);
  }

  /** How long the records of each side are kept after the latest one of that side. */
  public Duration retention() {
    return before.plus(after).plus(effectiveGrace());
  }
}
