package io.sqlc.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sqlc.compiler.GeneratedJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles generated sources from memory to memory, without a warning allowed. One file manager
 * serves all compilations, so that the class path is indexed once. For one thread at a time.
 */
final class MemoryCompiler implements AutoCloseable {
  private final JavaCompiler javac;
  private final StandardJavaFileManager files;
  private final List<String> options;

  /**
   * Makes a compiler.
   *
   * @param classPath folders and jars between the platform's path separators
   */
  MemoryCompiler(String classPath) {
    this.javac = ToolProvider.getSystemJavaCompiler();
    this.files = javac.getStandardFileManager(null, Locale.ROOT, UTF_8);
    // No "path" lint: the class path is that of the tests, not the generated code's matter.
    this.options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-g:lines,vars,source",
            "-Xlint:all,-path,-options",
            "-Werror",
            "-classpath",
            classPath);
  }

  /**
   * The classes by their binary names.
   *
   * @throws CaseFailure with javac's first error or warning
   */
  Map<String, byte[]> compile(GeneratedJob job) {
    Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<Source> sources = job.files().stream().map(Source::new).toList();
    boolean compiled =
        javac.getTask(null, new Output(files, classes), diagnostics, options, null, sources).call();
    if (!compiled) {
      throw new CaseFailure(
          FailureKind.INTERNAL_ERROR, "generated code does not compile: " + first(diagnostics));
    }
    Map<String, byte[]> result = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> result.put(name, bytes.toByteArray()));
    return result;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static String first(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<Diagnostic<? extends JavaFileObject>> all = diagnostics.getDiagnostics();
    // "Warnings found" is an error too, but one without a line.
    List<Diagnostic<? extends JavaFileObject>> placed =
        all.stream().filter(d -> d.getLineNumber() != Diagnostic.NOPOS).toList();
    return placed.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .or(() -> placed.stream().findFirst())
        .or(() -> all.stream().findFirst())
        .map(MemoryCompiler::text)
        .orElse("no message");
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(GeneratedJob.JavaFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Output(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(className, bytes);
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    @Override
    public void close() {
      // The file manager behind it serves the next compilation too.
    }
  }
}
