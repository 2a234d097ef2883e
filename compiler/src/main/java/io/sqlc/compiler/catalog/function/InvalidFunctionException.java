package io.sqlc.compiler.catalog.function;

/** A class that does not declare functions as it must; the message tells the user. */
public final class InvalidFunctionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String declaration;

  InvalidFunctionException(String declaration, String message) {
    super(message);
    this.declaration = declaration;
  }

  /** The class. */
  public String declaration() {
    return declaration;
  }
}
