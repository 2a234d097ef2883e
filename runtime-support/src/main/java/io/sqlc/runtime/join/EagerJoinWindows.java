package io.sqlc.runtime.join;

import java.time.Duration;
import org.apache.kafka.streams.kstream.JoinWindows;

/**
 * Windows of joins without GRACE PERIOD: a row that finds no partner is given at once, and again
 * with a partner that comes later.
 */
public final class EagerJoinWindows {
  private static final Duration DAY = Duration.ofDays(1);

  private EagerJoinWindows() {}

  /**
   * Windows whose records are kept for a day, or as long as the window where that is longer.
   *
   * @param before how much earlier the right record may be
   * @param after how much later
   */
  @SuppressWarnings("deprecation") // the only way to this behaviour, which the dialect keeps
  public static JoinWindows of(Duration before, Duration after) {
    Duration rest = DAY.minus(before).minus(after);
    return JoinWindows.of(before).after(after).grace(rest.isNegative() ? Duration.ZERO : rest);
  }
}
