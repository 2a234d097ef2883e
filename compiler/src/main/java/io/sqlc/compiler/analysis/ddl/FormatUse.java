package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * A format for a side of records.
 *
 * @param origin where the format comes from, unless the statement gives it
 */
record FormatUse(Side side, Format format, Optional<String> origin) {

  /** The diagnostic with a note on where the format comes from. */
  Diagnostic noted(Diagnostic diagnostic) {
    return origin.map(diagnostic::note).orElse(diagnostic);
  }
}
