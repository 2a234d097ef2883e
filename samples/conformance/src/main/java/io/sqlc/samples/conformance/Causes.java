package io.sqlc.samples.conformance;

/** An exception in one line. */
final class Causes {
  private Causes() {}

  /** The innermost cause and the place it was thrown at. */
  static String text(Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root + (trace.length == 0 ? "" : " at " + place(trace));
  }

  /** The innermost frame of our own code, or the innermost of all. */
  private static StackTraceElement place(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("io.sqlc.")
          || frame.getClassName().startsWith("conformance.")) {
        return frame;
      }
    }
    return trace[0];
  }
}
