package io.sqlc.compiler.build.function;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.sqlc.compiler.catalog.function.JavaClass;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The types that Java sources declare, read without compiling them. */
public final class SourceClasses {
  private final Map<SourceFile, CompilationUnit> units;

  /** By their names as Java code writes them. */
  private final Map<String, SourceType> types = new LinkedHashMap<>();

  private SourceClasses(Map<SourceFile, CompilationUnit> units) {
    this.units = units;
    units.forEach((file, unit) -> unit.getTypes().forEach(type -> add(file, unit, type, null)));
  }

  /** Whether a source may declare functions. */
  public static boolean mentionsFunctions(SourceFile file) {
    return file.text().contains("io.sqlc.runtime.function")
        || file.text().contains("io.confluent.ksql.function");
  }

  /**
   * Parses sources. Of those that do not mention functions it does not matter whether they can be
   * read: javac will tell.
   *
   * @throws DiagnosticException when some that may declare functions are no Java
   */
  public static SourceClasses parse(Collection<SourceFile> files) {
    Map<SourceFile, CompilationUnit> units = new LinkedHashMap<>();
    List<Diagnostic> wrong = new ArrayList<>();
    for (SourceFile file : files) {
      ParserConfiguration configuration =
          new ParserConfiguration()
              .setLanguageLevel(LanguageLevel.JAVA_17)
              .setAttributeComments(false);
      ParseResult<CompilationUnit> parsed = new JavaParser(configuration).parse(file.text());
      if (mentionsFunctions(file)) {
        parsed.getProblems().forEach(problem -> wrong.add(wrong(file, problem)));
      }
      parsed.getResult().ifPresent(unit -> units.put(file, unit));
    }
    if (!wrong.isEmpty()) {
      throw new DiagnosticException(wrong);
    }
    return new SourceClasses(units);
  }

  private static Diagnostic wrong(SourceFile file, Problem problem) {
    Span span =
        problem
            .getLocation()
            .flatMap(tokens -> tokens.toRange())
            .map(range -> Spans.of(file, range))
            .orElseGet(() -> file.span(0, 0));
    // The first sentence says what is wrong; a list of all tokens that Java knows may follow.
    String message = problem.getMessage().lines().findFirst().orElse("it is no Java");
    return Diagnostic.error(DiagnosticCode.FUNCTION_SYNTAX, span, "not Java 17: " + message.strip())
        .help("correct it; functions are compiled for Java 17");
  }

  private void add(
      SourceFile file,
      CompilationUnit unit,
      TypeDeclaration<?> declaration,
      @Nullable SourceType enclosing) {
    String simple = declaration.getNameAsString();
    String prefix = SourceType.packageOf(unit).isEmpty() ? "" : SourceType.packageOf(unit) + ".";
    SourceType type =
        new SourceType(
            file,
            unit,
            declaration,
            enclosing == null ? prefix + simple : enclosing.name() + "." + simple,
            enclosing == null ? prefix + simple : enclosing.binaryName() + "$" + simple,
            enclosing);
    types.put(type.name(), type);
    for (BodyDeclaration<?> member : declaration.getMembers()) {
      if (member instanceof TypeDeclaration<?> nested) {
        add(file, unit, nested, type);
      }
    }
  }

  /** The package that a source says it belongs to; empty for the unnamed one. */
  public String packageOf(SourceFile file) {
    CompilationUnit unit = units.get(file);
    return unit == null ? "" : SourceType.packageOf(unit);
  }

  /**
   * The types, as functions may be declared by them.
   *
   * @param libraries what the sources use besides each other
   * @param compiled gives a loader of the sources' classes, when something can only be known so
   * @throws DiagnosticException when an annotation cannot be read
   */
  public List<JavaClass> declarations(ClassLoader libraries, Supplier<ClassLoader> compiled) {
    SourceReader reader = new SourceReader(new SourceTypes(types, libraries), compiled);
    List<JavaClass> classes = types.values().stream().map(reader::read).toList();
    if (!reader.problems().isEmpty()) {
      throw new DiagnosticException(reader.problems());
    }
    return classes;
  }
}
