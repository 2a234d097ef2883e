package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles generated sources in this process and in memory, with the options that give the same
 * bytes as Maven's compiler plugin does by default. Holds no state; may be used by several threads.
 */
public final class ClassCompiler {
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-g", "-proc:none", "-implicit:none");

  /** Errors of the generated code that are repeated in the report. */
  private static final int MOST_ERRORS = 10;

  private final JavaCompiler javac;
  private final List<Path> classpath;
  private final List<String> options;

  private ClassCompiler(JavaCompiler javac, List<Path> classpath, List<String> options) {
    this.javac = javac;
    this.classpath = List.copyOf(classpath);
    this.options = List.copyOf(options);
  }

  /**
   * A compiler against the given jars and folders; throws {@link DiagnosticException} when this
   * Java has no compiler.
   */
  public static ClassCompiler of(List<Path> classpath) {
    return of(ToolProvider.getSystemJavaCompiler(), classpath);
  }

  static ClassCompiler of(@Nullable JavaCompiler javac, List<Path> classpath) {
    if (javac == null) {
      throw new DiagnosticException(
          Diagnostic.error(
                  DiagnosticCode.BUILD_NO_JDK,
                  null,
                  "the Java in " + System.getProperty("java.home") + " has no compiler")
              .note("it is a JRE; turning generated sources into classes needs a JDK")
              .help("install a JDK 17 or newer and let JAVA_HOME point to it"));
    }
    return new ClassCompiler(javac, classpath, OPTIONS);
  }

  /** One that takes every warning of javac as an error, which tests of generated code want. */
  public ClassCompiler withoutWarnings() {
    List<String> strict =
        Stream.concat(options.stream(), Stream.of("-Xlint:all", "-Werror")).toList();
    return new ClassCompiler(javac, classpath, strict);
  }

  /**
   * Compiles the files together.
   *
   * @return class files by entry name, such as {@code fraud/Fraud.class}
   * @throws DiagnosticException when the generated code is wrong, which is a bug in the compiler
   */
  public SortedMap<String, byte[]> compile(List<JavaFile> files) {
    return compile(files, problems -> failure(problems, ""));
  }

  /** The same for code that is not generated: the function says what is wrong with it. */
  SortedMap<String, byte[]> compile(
      List<JavaFile> files,
      Function<List<javax.tools.Diagnostic<? extends JavaFileObject>>, DiagnosticException>
          failure) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StringWriter otherOutput = new StringWriter();
    try (StandardJavaFileManager standard =
        javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
      // Without it javac looks for sources in every jar of the class path.
      standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      MemoryFileManager memory = new MemoryFileManager(standard);
      List<MemorySource> sources = files.stream().map(MemorySource::new).toList();
      boolean done = javac.getTask(otherOutput, memory, problems, options, null, sources).call();
      if (!done) {
        throw problems.getDiagnostics().isEmpty()
            ? failure(List.of(), otherOutput.toString())
            : failure.apply(problems.getDiagnostics());
      }
      return memory.classes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said when generated code does not compile. */
  static DiagnosticException failure(
      List<javax.tools.Diagnostic<? extends JavaFileObject>> problems, String otherOutput) {
    List<String> texts = new ArrayList<>();
    for (javax.tools.Diagnostic<? extends JavaFileObject> problem : problems) {
      JavaFileObject source = problem.getSource();
      String place = source == null ? "" : source.getName() + ":" + problem.getLineNumber() + ": ";
      texts.add(place + problem.getMessage(Locale.ROOT));
    }
    if (!otherOutput.isBlank()) {
      texts.add(otherOutput.strip());
    }
    Diagnostic diagnostic =
        Diagnostic.error(
            DiagnosticCode.BUILD_GENERATED_CODE, null, "the generated code does not compile");
    for (String text : texts.subList(0, Math.min(MOST_ERRORS, texts.size()))) {
      diagnostic = diagnostic.note(text);
    }
    return new DiagnosticException(
        diagnostic.help(
            "this is a bug in sqlc, not in your SQL: please report it with the statements,"
                + " the lines above and the output of 'sqlc version'"));
  }
}
