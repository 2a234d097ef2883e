package io.sqlc.compiler.cli;

/** What the command tells the shell. */
final class ExitCode {
  /** All is well. */
  static final int OK = 0;

  /** The input has errors, or what is asked for cannot be done here. */
  static final int ERRORS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The compiler is wrong. */
  static final int BUG = 3;

  private ExitCode() {}
}
