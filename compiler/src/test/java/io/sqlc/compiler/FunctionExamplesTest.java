package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.catalog.function.FunctionCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function has an example, and generated code computes what the example says. */
class FunctionExamplesTest {

  static List<Arguments> functions() {
    return FunctionCatalog.standard().functions().stream()
        .map(function -> Arguments.of(function.name(), function.result()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void theExampleGivesItsResult(String name, String result) {
    assertEquals(result, FunctionExamples.results().get(name));
  }
}
