package io.sqlc.compiler.build;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.function.SqlFunction;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.Configurable;

/** What can be wrong with user-defined functions. */
public final class FunctionFailures {
  private static final String HEAD =
      """
      import io.sqlc.runtime.function.*;
      import java.util.*;

      """;

  private FunctionFailures() {}

  /** A name that is none. */
  public static List<Diagnostic> name(Path folder) throws IOException {
    return declared(
        folder,
        """
        @SqlFunction(name = "SHOUT!", description = "A text in upper case.")
        public class Shout {
          @Overload
          public static String shout(String text) {
            return text.toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** A parameter of a class that is no SQL value. */
  public static List<Diagnostic> signature(Path folder) throws IOException {
    return declared(
        folder,
        """
        @SqlFunction(name = "SHOUT", description = "A text in upper case.")
        public class Shout {
          @Overload
          public String shout(StringBuilder text) {
            return text.toString().toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** A record that is not public. */
  static List<Diagnostic> hiddenRecord(Path folder) throws IOException {
    return declared(
        folder,
        """
        @SqlFunction(name = "SHOUT", description = "A text in upper case.")
        public class Shout {
          record Text(String text) {}

          @Overload
          public static String shout(Text text) {
            return text.text().toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** The name of a function that is there. */
  public static List<Diagnostic> taken(Path folder) throws IOException {
    return declared(
        folder,
        """
        @SqlFunction(name = "UCASE", description = "A text in upper case.")
        public class Shout {
          @Overload
          public static String shout(String text) {
            return text.toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** A class that cannot be made. */
  public static List<Diagnostic> access(Path folder) throws IOException {
    return declared(
        folder,
        """
        @SqlFunction(name = "SHOUT", description = "A text in upper case.")
        public abstract class Shout {
          @Overload
          public String shout(String text) {
            return text.toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** No annotation at the class. */
  public static List<Diagnostic> annotation(Path folder) throws IOException {
    return declared(
        folder,
        """
        public class Shout {
          @Overload
          public static String shout(String text) {
            return text.toUpperCase(Locale.ROOT);
          }
        }
        """);
  }

  /** An element of ksqlDB's annotations that needs ksqlDB. */
  public static List<Diagnostic> ksql(Path folder) throws IOException {
    return declared(
        folder,
        """
        @io.confluent.ksql.function.udf.UdfDescription(name = "half", description = "The half.")
        public class Half {
          @io.confluent.ksql.function.udf.Udf(schemaProvider = "type")
          public java.math.BigDecimal half(java.math.BigDecimal number) {
            return number.movePointLeft(1).multiply(java.math.BigDecimal.valueOf(5));
          }
        }
        """);
  }

  /** A source that is no Java. */
  public static List<Diagnostic> syntax(Path folder) throws IOException {
    return declared(
        folder,
        """
        public class Shout {
          public String shout(String text {
            return text;
          }
        }
        """);
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
    UserFunctions functions = read(folder);
    try {
      functions.compile(ClassCompiler.of(runtime()), functions.sources());
    } catch (DiagnosticException e) {
      return e.diagnostics();
    }
    throw new AssertionError("accepted");
  }

  /** A method that gives no type. */
  public static List<Diagnostic> resultType(Path folder) throws IOException {
    return called(
        folder,
        """
        @SqlFunction(name = "HALF", description = "The half of a number.")
        public class Half {
          @Overload(returnsBy = "type")
          public static java.math.BigDecimal half(java.math.BigDecimal number) {
            return number.divide(java.math.BigDecimal.valueOf(2));
          }

          public static String type(List<String> arguments) {
            return "NUMERIC";
          }
        }
        """);
  }

  /** A class whose static initialiser fails. */
  public static List<Diagnostic> initializer(Path folder) throws IOException {
    return called(
        folder,
        """
        @SqlFunction(name = "HALF", description = "The half of a number.")
        public class Half {
          private static final int SCALE = Integer.parseInt("two");

          @Overload(returnsBy = "type")
          public static java.math.BigDecimal half(java.math.BigDecimal number) {
            return number.divide(java.math.BigDecimal.valueOf(2));
          }

          public static String type(List<String> arguments) {
            return "DECIMAL(38, " + SCALE + ")";
          }
        }
        """);
  }

  /** A class of a jar whose superclass is not there. */
  public static List<Diagnostic> notLoaded(Path folder) throws IOException {
    write(
        folder,
        HEAD
            + """
            @SqlFunction(name = "SHOUT", description = "A text in upper case.")
            public class Shout extends Base {
              @Overload
              public static String shout(String text) {
                return text.toUpperCase(Locale.ROOT);
              }
            }

            class Base {}
            """);
    Map<String, byte[]> classes = ClassCompiler.of(runtime()).compile(read(folder).sources());
    Path jar = folder.resolve("functions.jar");
    jar(jar, Map.of("Shout.class", classes.get("Shout.class")));
    Files.delete(folder.resolve("sql/Shout.java"));
    return failure(folder, List.of(jar));
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

  private static List<Diagnostic> declared(Path folder, String source) throws IOException {
    write(folder, HEAD + source);
    try {
      FunctionCatalog.standard().with(read(folder).classes());
    } catch (DiagnosticException e) {
      return e.diagnostics();
    }
    throw new AssertionError("accepted");
  }

  private static List<Diagnostic> called(Path folder, String source) throws IOException {
    write(folder, HEAD + source);
    String sql =
        """
        CREATE STREAM s (x DECIMAL(9, 2)) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE STREAM t AS SELECT HALF(x) AS half FROM s;
        """;
    return new Compiler()
        .compile(
            new CompileRequest(
                List.of(new SourceFile("s.sql", sql)),
                "s",
                "s",
                Map.of(),
                List.of(),
                KnownSchemas.NONE,
                read(folder).classes()))
        .diagnostics();
  }

  static UserFunctions read(Path folder) {
    return UserFunctions.read(List.of(), List.of(Path.of("sql")), folder, runtime());
  }

  static void write(Path folder, String source) throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Matcher name = Pattern.compile("public (?:abstract )?class (\\w+)").matcher(source);
    String file = (name.find() ? name.group(1) : "Shout") + ".java";
    Files.writeString(folder.resolve("sql").resolve(file), source);
  }

  static void jar(Path jar, Map<String, byte[]> entries) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
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
