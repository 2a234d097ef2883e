package io.sqlc.compiler;

import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.List;

/**
 * How SQL will run.
 *
 * @param text the plan and the operators of each query; empty where there is an error
 * @param diagnostics every error and warning of every file, in the order of the text
 */
public record Explanation(String text, List<Diagnostic> diagnostics) {
  public Explanation {
    diagnostics = List.copyOf(diagnostics);
  }
}
