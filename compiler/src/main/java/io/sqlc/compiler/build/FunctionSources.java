package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Java sources of functions that lie in the folders of the SQL. */
final class FunctionSources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  /** Files as they are shown, by their paths below the source root. */
  private final Map<String, SourceFile> files;

  private FunctionSources(Map<String, SourceFile> files) {
    this.files = files;
  }

  static FunctionSources below(List<Path> inputs, Path folder) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (Path input : inputs) {
      Path root = folder.resolve(input);
      // In a Maven project Maven compiles them.
      if (Files.isDirectory(root) && !Files.exists(root.resolve("pom.xml"))) {
        find(root).forEach(file -> read(file, root, files));
      }
    }
    return new FunctionSources(files);
  }

  private static List<Path> find(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> Files.isRegularFile(file) && !isHidden(root.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".") || part.toString().equals("target")) {
        return true;
      }
    }
    return false;
  }

  private static void read(Path file, Path root, Map<String, SourceFile> files) {
    try {
      String text = Files.readString(file);
      Matcher declared = PACKAGE.matcher(text);
      String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
      String shown = root.relativize(file).toString().replace('\\', '/');
      files.put(folder + file.getFileName(), new SourceFile(shown, text));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DiagnosticException unreadable(Path file, IOException e) {
    return new DiagnosticException(
        Diagnostic.error(
            DiagnosticCode.FUNCTION_SOURCE, null, "cannot read " + file + ": " + e.getMessage()));
  }

  /** The sources, and what they need of ksqlDB's annotations. */
  List<JavaFile> javaFiles() {
    List<JavaFile> all = new ArrayList<>();
    files.forEach((path, file) -> all.add(new JavaFile(path, file.text())));
    if (files.values().stream().anyMatch(f -> f.text().contains("io.confluent.ksql.function"))) {
      all.addAll(KsqlAnnotationStubs.sources());
    }
    return all;
  }

  /**
   * The classes by entry name.
   *
   * @throws DiagnosticException with javac's errors at their places
   */
  Map<String, byte[]> compile(List<Path> classpath) {
    if (files.isEmpty()) {
      return Map.of();
    }
    return ClassCompiler.of(classpath).compile(javaFiles(), this::wrong);
  }

  private DiagnosticException wrong(
      List<javax.tools.Diagnostic<? extends JavaFileObject>> problems) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (javax.tools.Diagnostic<? extends JavaFileObject> problem : problems) {
      if (problem.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
        diagnostics.add(
            Diagnostic.error(
                DiagnosticCode.FUNCTION_SOURCE, span(problem), problem.getMessage(Locale.ROOT)));
      }
    }
    return new DiagnosticException(diagnostics);
  }

  private @Nullable Span span(javax.tools.Diagnostic<? extends JavaFileObject> problem) {
    JavaFileObject source = problem.getSource();
    SourceFile file = source == null ? null : files.get(source.getName());
    if (file == null || problem.getStartPosition() < 0) {
      return null;
    }
    int start = (int) problem.getStartPosition();
    return new Span(file, start, Math.max(start, (int) problem.getEndPosition()));
  }
}
