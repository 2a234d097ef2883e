package io.sqlc.runtime.error;

import io.sqlc.runtime.error.JobCounters.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts errors and logs a sample: of each place and reason the 1st, 10th, 100th … Messages of
 * foreign exceptions often quote the value at fault, so they are shown only where that is asked
 * for.
 */
public final class ErrorLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.sqlc.job");
  private static final String OWN_PACKAGES = "io.sqlc.runtime.";

  private final JobCounters counters;
  private final boolean showValues;

  /**
   * A log over counters.
   *
   * @param showValues whether messages may quote values of records
   */
  public ErrorLog(JobCounters counters, boolean showValues) {
    this.counters = counters;
    this.showValues = showValues;
  }

  /** Counts an error and logs it where it is due. */
  void report(Kind kind, String where, String detail, String consequence, Throwable cause) {
    report(kind, where, detail, consequence, reason(cause));
  }

  /** Counts what happens for a reason, and logs it where that is due. */
  void report(Kind kind, String where, String detail, String consequence, String reason) {
    long count = counters.count(kind, where, reason);
    if (isPowerOfTen(count)) {
      LOG.warn(
          "{}{}: {}; {} (number {} here; the 10th, 100th … are logged)",
          where,
          detail,
          reason,
          consequence,
          count);
    }
  }

  private String reason(Throwable cause) {
    String type = cause.getClass().getSimpleName();
    String message = cause.getMessage();
    if (cause instanceof NullPointerException) {
      return "a NULL where a value is due";
    }
    boolean own = cause.getClass().getName().startsWith(OWN_PACKAGES);
    if (message != null && (own || cause instanceof ArithmeticException)) {
      return message;
    }
    return showValues && message != null ? type + ": " + message : type;
  }

  private static boolean isPowerOfTen(long count) {
    long rest = count;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}
