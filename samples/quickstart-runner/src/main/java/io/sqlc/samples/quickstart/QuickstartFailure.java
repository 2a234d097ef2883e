package io.sqlc.samples.quickstart;

/** The quickstart cannot go on; the message tells a newcomer why. */
final class QuickstartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuickstartFailure(String message) {
    super(message);
  }

  QuickstartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
