package io.sqlc.compiler.plan;

import java.time.Duration;

/** Writes join windows as SQL does. */
final class JoinWindowText {
  private JoinWindowText() {}

  static String of(JoinWindow window) {
    String bounds =
        window.before().equals(window.after())
            ? text(window.before())
            : "(" + text(window.before()) + ", " + text(window.after()) + ")";
    return "within "
        + bounds
        + window.grace().map(grace -> " grace " + text(grace)).orElse(" without grace");
  }

  private static String text(Duration duration) {
    long ms = duration.toMillis();
    return ms % 1000 == 0 ? ms / 1000 + " s" : ms + " ms";
  }
}
