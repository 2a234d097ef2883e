package io.sqlc.compiler.build;

import io.sqlc.compiler.analysis.FunctionErrors;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.InvalidFunctionException;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.runtime.function.SqlFunction;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Configurable;

/** What can be wrong with user-defined functions. */
public final class FunctionFailures {
  private FunctionFailures() {}

  /** A parameter of a class that is no SQL value. */
  public static List<Diagnostic> unsupported(Path folder) throws IOException {
    write(
        folder,
        """
        import io.sqlc.runtime.function.*;
        import java.util.Locale;

        @SqlFunction(name = "SHOUT", description = "A text in upper case.")
        public class Shout {
          @Overload
          public String shout(StringBuilder text) {
            return text.toString().toUpperCase(Locale.ROOT);
          }
        }
        """);
    try {
      FunctionCatalog.standard().with(read(folder).classes());
    } catch (InvalidFunctionException e) {
      return List.of(FunctionErrors.invalid(e));
    }
    throw new AssertionError("accepted");
  }

  /** A source with an error. */
  public static List<Diagnostic> source(Path folder) throws IOException {
    write(
        folder,
        """
        public class Shout {
          public String shout(String text) {
            return text.toUpper();
          }
        }
        """);
    return failure(folder, List.of());
  }

  /** A jar that is not there. */
  public static List<Diagnostic> jar(Path folder) {
    return failure(folder, List.of(Path.of("functions.jar")));
  }

  private static List<Diagnostic> failure(Path folder, List<Path> jars) {
    try {
      UserFunctions.read(jars, List.of(Path.of("sql")), folder, runtime());
    } catch (DiagnosticException e) {
      return e.diagnostics();
    }
    throw new AssertionError("accepted");
  }

  static UserFunctions read(Path folder) {
    return UserFunctions.read(List.of(), List.of(Path.of("sql")), folder, runtime());
  }

  static void write(Path folder, String source) throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("sql/Shout.java"), source);
  }

  /** Where the classes that functions are compiled against come from. */
  static List<Path> runtime() {
    try {
      return List.of(
          Path.of(SqlFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
          Path.of(Configurable.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
