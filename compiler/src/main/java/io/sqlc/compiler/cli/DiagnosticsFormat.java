package io.sqlc.compiler.cli;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.render.JsonRenderer;
import io.sqlc.compiler.diagnostic.render.Palette;
import io.sqlc.compiler.diagnostic.render.SarifRenderer;
import io.sqlc.compiler.diagnostic.render.TextRenderer;
import java.util.List;

/** How diagnostics are shown: text on standard error, the formats of tools on standard output. */
enum DiagnosticsFormat {
  TEXT,
  JSON,
  SARIF;

  /** Shows all diagnostics of a run; to be called once. */
  void show(List<Diagnostic> diagnostics, Console console, Palette palette, String version) {
    switch (this) {
      case TEXT -> {
        if (!diagnostics.isEmpty()) {
          console.err().print(new TextRenderer(palette).render(diagnostics));
        }
      }
      case JSON -> console.out().print(new JsonRenderer().render(diagnostics));
      case SARIF -> console.out().print(new SarifRenderer(version).render(diagnostics));
    }
  }
}
