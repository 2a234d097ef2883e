package io.sqlc.compiler.cli;

import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.FunctionKind;
import io.sqlc.compiler.catalog.function.FunctionLookup;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import io.sqlc.compiler.cli.Console.ColourChoice;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.nio.file.Path;
import java.util.List;

/** {@code sqlc functions}: lists functions, or explains one. */
final class FunctionsCommand {
  private final Console console;
  private final RuntimeLayers layers;

  FunctionsCommand(Console console, RuntimeLayers layers) {
    this.console = console;
    this.layers = layers;
  }

  /**
   * Prints to standard output.
   *
   * @param name the function to explain; empty to list all
   * @return the exit code
   */
  int run(String name, List<Path> jars, List<Path> sources) {
    boolean own = !jars.isEmpty() || !sources.isEmpty();
    List<Path> runtime = own ? List.of(layers.base()) : List.of();
    try {
      UserFunctions functions = UserFunctions.read(jars, sources, console.folder(), runtime);
      FunctionCatalog catalog = FunctionCatalog.standard().with(functions.classes());
      return name.isEmpty() ? list(catalog) : explain(catalog, name);
    } catch (DiagnosticException e) {
      return failed(e.diagnostics());
    }
  }

  private int failed(List<Diagnostic> diagnostics) {
    DiagnosticsFormat.TEXT.show(diagnostics, console, console.palette(ColourChoice.AUTO), "");
    return ExitCode.ERRORS;
  }

  private int list(FunctionCatalog catalog) {
    for (FunctionKind kind : FunctionKind.values()) {
      console.out().println(kind.words() + "s:");
      for (SqlFunctionDescriptor function : catalog.functions()) {
        if (function.kind() == kind) {
          String own = catalog.isUserDefined(function) ? " (your own)" : "";
          console.out().printf("  %-24s %s%s%n", function.name(), firstSentence(function), own);
        }
      }
    }
    return ExitCode.OK;
  }

  private static String firstSentence(SqlFunctionDescriptor function) {
    String text = function.description();
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private int explain(FunctionCatalog catalog, String name) {
    FunctionLookup lookup = catalog.lookup(name);
    if (lookup instanceof FunctionLookup.Unknown unknown) {
      console.err().println("error: there is no function " + name);
      if (!unknown.near().isEmpty()) {
        console.err().println("did you mean " + String.join(" or ", unknown.near()) + "?");
      }
      return ExitCode.ERRORS;
    }
    SqlFunctionDescriptor function = ((FunctionLookup.Known) lookup).function();
    console.out().println(function.name() + ": " + function.kind().words());
    console.out().println();
    console.out().println(function.description());
    console.out().println();
    function.signatures().forEach(signature -> console.out().println("  " + signature));
    if (!function.example().isEmpty()) {
      console.out().println();
      console.out().println("for instance " + function.example());
      if (!function.rows().isEmpty()) {
        console.out().println("  over X = " + String.join(", ", function.rows()));
      }
      console.out().println("  gives " + function.result().replace("\n", ", "));
    }
    return ExitCode.OK;
  }
}
