package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.build.function.SourceClasses;
import io.sqlc.compiler.catalog.function.JavaClass;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Java sources of functions that lie in the folders of the SQL. */
final class FunctionSources {
  private final SourceClasses classes;

  /** Files as they are shown, by their paths below the source root. */
  private final Map<String, SourceFile> files = new LinkedHashMap<>();

  /** What the sources need of ksqlDB's annotations. */
  private final List<JavaFile> stubs;

  private FunctionSources(List<SourceFile> read) {
    List<SourceFile> all = new ArrayList<>(read);
    if (read.stream().anyMatch(file -> file.text().contains(KsqlAnnotationStubs.PACKAGE))) {
      stubs = KsqlAnnotationStubs.sources();
      stubs.forEach(stub -> all.add(new SourceFile(stub.path(), stub.text())));
    } else {
      stubs = List.of();
    }
    classes = SourceClasses.parse(all);
    for (SourceFile file : read) {
      String folder = classes.packageOf(file).replace('.', '/');
      files.put((folder.isEmpty() ? "" : folder + "/") + file.baseName(), file);
    }
  }

  /**
   * The sources in the folders among the inputs. Of a Maven project these are its own sources, if
   * any of them mentions functions; else they may need what is not here, and nobody calls them.
   */
  static FunctionSources below(List<Path> inputs, Path folder) {
    List<SourceFile> files = new ArrayList<>();
    for (Path input : inputs) {
      Path root = folder.resolve(input);
      if (Files.exists(root.resolve("pom.xml"))) {
        List<SourceFile> own = new ArrayList<>();
        own.addAll(all(root.resolve("src/main/java"), folder));
        own.addAll(all(root.resolve("src/main/sql"), folder));
        if (own.stream().anyMatch(SourceClasses::mentionsFunctions)) {
          files.addAll(own);
        }
      } else {
        files.addAll(all(root, folder));
      }
    }
    return new FunctionSources(files);
  }

  /** All sources in these folders. */
  static FunctionSources of(List<Path> roots, Path folder) {
    List<SourceFile> files = new ArrayList<>();
    roots.forEach(root -> files.addAll(all(root, folder)));
    return new FunctionSources(files);
  }

  private static List<SourceFile> all(Path root, Path shownFrom) {
    return Files.isDirectory(root)
        ? find(root).stream().map(file -> read(file, shownFrom)).toList()
        : List.of();
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

  private static SourceFile read(Path file, Path shownFrom) {
    try {
      Path absolute = file.toAbsolutePath().normalize();
      Path from = shownFrom.toAbsolutePath().normalize();
      Path shown = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
      return new SourceFile(shown.toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DiagnosticException unreadable(Path file, IOException e) {
    return new DiagnosticException(
        Diagnostic.error(
            DiagnosticCode.FUNCTION_SOURCE, null, "cannot read " + file + ": " + e.getMessage()));
  }

  /** The sources. */
  List<JavaFile> javaFiles() {
    List<JavaFile> all = new ArrayList<>();
    files.forEach((path, file) -> all.add(new JavaFile(path, file.text())));
    return all;
  }

  /** What the sources need of ksqlDB's annotations and interfaces. */
  List<JavaFile> stubs() {
    return stubs;
  }

  /**
   * What the sources declare. They are compiled when a class must be loaded, and then once.
   *
   * @param libraries loads what they use
   * @param entries the entries of jars that they use
   * @param classpath what they are compiled against
   */
  List<JavaClass> declarations(
      ClassLoader libraries, Map<String, byte[]> entries, List<Path> classpath) {
    Memoized<ClassLoader> compiled =
        new Memoized<>(
            () -> {
              Map<String, byte[]> all = new TreeMap<>(entries);
              List<JavaFile> own = javaFiles();
              own.addAll(stubs);
              all.putAll(ClassCompiler.of(classpath).compile(own, this::wrong));
              return new FunctionLoader(all);
            });
    return classes.declarations(libraries, compiled);
  }

  /** What javac says of the sources; where it says nothing of them, of the generated code. */
  DiagnosticException wrong(List<javax.tools.Diagnostic<? extends JavaFileObject>> problems) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (javax.tools.Diagnostic<? extends JavaFileObject> problem : problems) {
      Span span = span(problem);
      if (problem.getKind() == javax.tools.Diagnostic.Kind.ERROR && span != null) {
        diagnostics.add(
            Diagnostic.error(
                DiagnosticCode.FUNCTION_SOURCE, span, problem.getMessage(Locale.ROOT)));
      }
    }
    return diagnostics.isEmpty()
        ? ClassCompiler.failure(problems, "")
        : new DiagnosticException(diagnostics);
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
