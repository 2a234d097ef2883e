package io.sqlc.compiler;

import io.sqlc.compiler.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * From SQL text to Java source: the one way in for the command, the Maven plugin, tests and tools.
 * Holds no state; may be used by several threads.
 */
public final class Compiler {

  /**
   * Compiles all files as one application. Errors of the user are diagnostics in the result, never
   * exceptions.
   */
  public CompileResult compile(CompileRequest request) {
    if (request.sources().isEmpty()) {
      return new CompileResult(Optional.empty(), Catalog.EMPTY, List.of());
    }
    throw new IllegalStateException("the stages are not wired yet");
  }
}
