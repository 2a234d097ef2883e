package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.ast.DurationLiteral;
import io.sqlc.compiler.ast.HoppingWindow;
import io.sqlc.compiler.ast.SessionWindow;
import io.sqlc.compiler.ast.TumblingWindow;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The window of an aggregation, with all its lengths in ms (semantics reference, section 7).
 *
 * @param sizeMs the size; of a session the gap that ends it
 * @param advanceMs from one start to the next; of a session the gap
 * @param graceMs how long after its end a window takes records that are late
 * @param retentionMs how long it is kept
 * @param emitFinal whether only the final result of a window is told
 */
public record BoundWindow(
    KeyWindow.Type type,
    long sizeMs,
    long advanceMs,
    long graceMs,
    long retentionMs,
    boolean emitFinal) {
  /** The column with the start of a window, in ms. */
  public static final String START = "WINDOWSTART";

  /** The column with the end of a window, in ms. */
  public static final String END = "WINDOWEND";

  /** Size and grace period together where nothing is said, unless the size is longer. */
  static final Duration DEFAULT_TOTAL = Duration.ofHours(24);

  /** Whether a column of this name holds the start or end of a window. */
  public static boolean isBound(String column) {
    return column.equals(START) || column.equals(END);
  }

  /** The window of a WINDOW clause that is right. */
  static BoundWindow of(WindowExpression window, boolean emitFinal) {
    if (window instanceof TumblingWindow tumbling) {
      long size = millis(tumbling.size());
      return of(
          KeyWindow.Type.TUMBLING, size, size, tumbling.grace(), tumbling.retention(), emitFinal);
    }
    if (window instanceof HoppingWindow hopping) {
      return of(
          KeyWindow.Type.HOPPING,
          millis(hopping.size()),
          millis(hopping.advance()),
          hopping.grace(),
          hopping.retention(),
          emitFinal);
    }
    SessionWindow session = (SessionWindow) window;
    long gap = millis(session.gap());
    return of(KeyWindow.Type.SESSION, gap, gap, session.grace(), session.retention(), emitFinal);
  }

  private static BoundWindow of(
      KeyWindow.Type type,
      long sizeMs,
      long advanceMs,
      @Nullable DurationLiteral grace,
      @Nullable DurationLiteral retention,
      boolean emitFinal) {
    long otherwise = emitFinal ? 0 : Math.max(DEFAULT_TOTAL.toMillis() - sizeMs, 0);
    long graceMs = grace == null ? otherwise : millis(grace);
    long retentionMs = retention == null ? sizeMs + graceMs : millis(retention);
    return new BoundWindow(type, sizeMs, advanceMs, graceMs, retentionMs, emitFinal);
  }

  /** The retention that a WINDOW clause asks for, in ms. */
  static OptionalLong retention(@Nullable WindowExpression window) {
    DurationLiteral retention =
        window instanceof TumblingWindow tumbling
            ? tumbling.retention()
            : window instanceof HoppingWindow hopping
                ? hopping.retention()
                : window instanceof SessionWindow session ? session.retention() : null;
    return retention == null ? OptionalLong.empty() : OptionalLong.of(millis(retention));
  }

  private static long millis(DurationLiteral duration) {
    return duration.toDuration().toMillis();
  }

  /** The windows that the result's key has. */
  public KeyWindow keyWindow() {
    return new KeyWindow(
        type, type == KeyWindow.Type.SESSION ? Optional.empty() : Optional.of(sizeMs));
  }
}
