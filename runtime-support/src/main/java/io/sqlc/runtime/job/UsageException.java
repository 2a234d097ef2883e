package io.sqlc.runtime.job;

/** The command line is wrong; the message says how, and what would be right. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
