package io.sqlc.runtime.function;

/**
 * A function that has no result for its arguments. The message does not show the arguments, which
 * may be confidential. It carries no stack trace: it is thrown per record.
 */
public final class FunctionFailedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public FunctionFailedException(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
