package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.DataSource;
import java.util.List;
import java.util.Locale;

/** Compares the streams and tables that a case expects with the catalogue. */
final class CatalogCheck {
  private CatalogCheck() {}

  /**
   * Checks all sources that the case names, and of each what it says.
   *
   * @throws CaseFailure at the first difference
   */
  static void check(List<JsonNode> expected, Catalog catalog) {
    for (JsonNode source : expected) {
      String name = source.path("name").asText();
      DataSource actual =
          catalog
              .source(name)
              .orElseThrow(
                  () -> new CaseFailure(FailureKind.WRONG_CATALOG, "no stream or table " + name));
      check(source, actual);
    }
  }

  private static void check(JsonNode expected, DataSource actual) {
    same(actual, "type", expected.path("type"), actual.kind().word());
    if (expected.hasNonNull("schema")) {
      String schema = SchemaText.canonical(expected.get("schema").asText());
      String found = SchemaText.canonical(actual.schema().toString());
      if (!schema.equals(found)) {
        throw wrong(actual, "schema", expected.get("schema").asText(), actual.schema().toString());
      }
    }
    same(actual, "value format", expected.path("valueFormat"), actual.valueFormat().format() + "");
    JsonNode key = expected.path("keyFormat");
    if (!key.isObject()) {
      same(actual, "key format", key, actual.keyFormat().format() + "");
      return;
    }
    same(actual, "key format", key.path("format"), actual.keyFormat().format() + "");
    String window = actual.window().map(w -> w.type().name()).orElse("none");
    String expectedWindow = key.path("windowType").asText("none");
    if (!expectedWindow.equalsIgnoreCase(window)) {
      throw wrong(actual, "window", expectedWindow, window);
    }
    String size = actual.window().flatMap(w -> w.sizeMs()).map(String::valueOf).orElse("none");
    same(actual, "window size", key.path("windowSize"), size);
  }

  private static void same(DataSource source, String what, JsonNode expected, String actual) {
    boolean given = !expected.isMissingNode() && !expected.isNull();
    if (given
        && !expected.asText().toUpperCase(Locale.ROOT).equals(actual.toUpperCase(Locale.ROOT))) {
      throw wrong(source, what, expected.asText(), actual);
    }
  }

  private static CaseFailure wrong(DataSource source, String what, String expected, String actual) {
    return new CaseFailure(
        FailureKind.WRONG_CATALOG,
        what + " of " + source.name() + " expected " + expected + ", got " + actual);
  }
}
