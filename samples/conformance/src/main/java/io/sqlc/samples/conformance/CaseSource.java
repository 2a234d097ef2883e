package io.sqlc.samples.conformance;

import io.sqlc.compiler.source.SourceFile;
import java.util.List;

/**
 * The statements of a case as one SQL file.
 *
 * @param lastStatement offset at which the last statement begins
 */
record CaseSource(SourceFile file, int lastStatement) {

  static CaseSource of(List<String> statements) {
    StringBuilder text = new StringBuilder();
    int last = 0;
    for (String statement : statements) {
      last = text.length();
      text.append(statement.strip());
      // On a line of its own, because the statement may end with a comment.
      text.append(statement.strip().endsWith(";") ? "\n" : "\n;\n");
    }
    return new CaseSource(new SourceFile("case.sql", text.toString()), last);
  }
}
