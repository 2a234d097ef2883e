package io.sqlc.compiler.analysis.schema;

/** A schema, or a part of it, has no type of SQL; the message says which and why. */
public final class UnmappableSchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  public UnmappableSchemaException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** Which part has no type, and why. */
  public String problem() {
    return problem;
  }
}
