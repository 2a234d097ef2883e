package io.sqlc.runtime.expression;

/** An operand that must be known is NULL. It carries no stack trace: it is thrown per record. */
public final class NullOperandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NullOperandException(String message) {
    super(message, null, false, false);
  }
}
