package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.expression.CastFailedException;
import io.sqlc.runtime.expression.Casts;
import org.jspecify.annotations.Nullable;

/** Reads literals as dates and times, as CAST does when a job runs. */
final class TimeLiterals {
  private TimeLiterals() {}

  /** The value of a DATE, TIME or TIMESTAMP; null where the text is none. */
  static @Nullable Object read(String text, SqlType type) {
    try {
      if (type == SqlType.DATE) {
        return Casts.stringToDate(text);
      }
      if (type == SqlType.TIME) {
        return Casts.stringToTime(text);
      }
      return Casts.stringToTimestamp(text);
    } catch (CastFailedException e) {
      return null;
    }
  }
}
