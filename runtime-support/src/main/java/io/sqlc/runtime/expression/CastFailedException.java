package io.sqlc.runtime.expression;

/**
 * A value that has no counterpart in the type it is cast to. The message does not show the value,
 * which may be confidential. It carries no stack trace: it is thrown per record.
 */
public final class CastFailedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public CastFailedException(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
