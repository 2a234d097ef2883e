package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.source.SourceProblem;

/** What a person is told when a source file cannot be read. */
public final class SourceErrors {
  private SourceErrors() {}

  /** The diagnostic for a problem. */
  public static Diagnostic of(SourceProblem problem) {
    if (problem instanceof SourceProblem.Missing p) {
      return Diagnostic.error(
              DiagnosticCode.SOURCE_MISSING, null, "no such file or folder: " + p.path())
          .help("give the path of a .sql file, or of a folder with .sql files below it");
    }
    if (problem instanceof SourceProblem.Unreadable p) {
      return Diagnostic.error(
              DiagnosticCode.SOURCE_UNREADABLE, null, "cannot read " + p.path() + ": " + p.reason())
          .help("check that the file exists and that you may read it");
    }
    if (problem instanceof SourceProblem.NoSqlFiles p) {
      return Diagnostic.error(
              DiagnosticCode.SOURCE_FOLDER_EMPTY, null, "no .sql files in " + p.path())
          .note("hidden folders and folders called target are left out")
          .help("put statements into a file whose name ends with .sql");
    }
    if (problem instanceof SourceProblem.NotUtf8 p) {
      String what = String.format("byte 0x%02X at offset %d", p.firstByte(), p.byteOffset());
      return Diagnostic.error(
              DiagnosticCode.SOURCE_NOT_UTF8, p.place(), "file is not valid UTF-8: " + what)
          .label("cannot be read as UTF-8")
          .help("save the file in UTF-8");
    }
    if (problem instanceof SourceProblem.TooLarge p) {
      return Diagnostic.error(
              DiagnosticCode.SOURCE_TOO_LARGE,
              null,
              p.path() + " has " + p.bytes() + " bytes; at most " + p.limit() + " are read")
          .help("split the file");
    }
    throw new IllegalStateException("unknown problem: " + problem);
  }
}
