package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.ast.DurationLiteral;
import io.sqlc.compiler.ast.HoppingWindow;
import io.sqlc.compiler.ast.SessionWindow;
import io.sqlc.compiler.ast.TumblingWindow;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which windows exist (semantics reference, section 7). */
final class WindowRules {
  private WindowRules() {}

  /** What is wrong with a window. */
  static List<Diagnostic> check(WindowExpression window) {
    List<Diagnostic> errors = new ArrayList<>();
    if (window instanceof TumblingWindow tumbling) {
      checkSize(tumbling.size(), errors);
      checkRetention(tumbling.size(), tumbling.retention(), tumbling.grace(), errors);
    } else if (window instanceof HoppingWindow hopping) {
      checkSize(hopping.size(), errors);
      checkAdvance(hopping, errors);
      checkRetention(hopping.size(), hopping.retention(), hopping.grace(), errors);
    } else if (window instanceof SessionWindow session) {
      checkRetention(session.gap(), session.retention(), session.grace(), errors);
    }
    return errors;
  }

  private static void checkSize(DurationLiteral size, List<Diagnostic> errors) {
    if (size.toDuration().isZero()) {
      errors.add(QueryErrors.windowSize(size.span()));
    }
  }

  private static void checkAdvance(HoppingWindow window, List<Diagnostic> errors) {
    Duration advance = window.advance().toDuration();
    if (advance.isZero()) {
      errors.add(
          QueryErrors.windowAdvance(
              window.advance().span(), "the advance of a window must be positive"));
    } else if (advance.compareTo(window.size().toDuration()) > 0) {
      errors.add(
          QueryErrors.windowAdvance(
              window.advance().span(), "the advance of a window must not exceed its size"));
    }
  }

  private static void checkRetention(
      DurationLiteral size,
      @Nullable DurationLiteral retention,
      @Nullable DurationLiteral grace,
      List<Diagnostic> errors) {
    if (retention == null) {
      return;
    }
    Duration length = size.toDuration();
    Duration least = grace != null ? length.plus(grace.toDuration()) : longer(length);
    if (retention.toDuration().compareTo(least) < 0) {
      errors.add(QueryErrors.retention(retention.span(), least.toMillis()));
    }
  }

  private static Duration longer(Duration length) {
    return length.compareTo(BoundWindow.DEFAULT_TOTAL) > 0 ? length : BoundWindow.DEFAULT_TOTAL;
  }
}
