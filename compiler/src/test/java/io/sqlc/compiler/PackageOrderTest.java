package io.sqlc.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages are the stages, in the order the data takes: each sees only those before it. */
class PackageOrderTest {

  private static final String ROOT = "io.sqlc.compiler";

  /** Patterns as ArchUnit reads them; the facade is the root package without its subpackages. */
  private static final List<String> ORDER =
      List.of(
          ROOT + ".source..",
          ROOT + ".diagnostic..",
          ROOT + ".ast..",
          ROOT + ".parser..",
          ROOT + ".catalog..",
          ROOT + ".ir..",
          ROOT + ".analysis..",
          ROOT + ".plan..",
          ROOT + ".topology..",
          ROOT + ".codegen..",
          ROOT,
          ROOT + ".build..",
          ROOT + ".cli..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  static Stream<Arguments> stages() {
    return IntStream.range(0, ORDER.size() - 1)
        .mapToObj(i -> Arguments.of(ORDER.get(i), ORDER.subList(i + 1, ORDER.size())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stages")
  void aStageSeesNoLaterStage(String stage, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(stage)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{1} is seen by {0} alone")
  @CsvSource({
    "parser,  org.antlr..",
    "codegen, com.palantir.javapoet..",
    "cli,     picocli..",
    "build.function, com.github.javaparser..",
  })
  void aLibraryIsSeenByOneStageAlone(String stage, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void everyClassIsInAStage() {
    List<String> strangers =
        CLASSES.stream()
            .filter(
                type -> ORDER.stream().noneMatch(stage -> matches(stage, type.getPackageName())))
            .map(type -> type.getName())
            .toList();
    Assertions.assertEquals(List.of(), strangers);
  }

  private static boolean matches(String stage, String packageName) {
    if (!stage.endsWith("..")) {
      return packageName.equals(stage);
    }
    String prefix = stage.substring(0, stage.length() - "..".length());
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }
}
