package io.sqlc.compiler.build.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions each compatibility level compares, and which way. */
class CompatibilityCheckTest {
  private static final String SUBJECT = "large-value";

  /** A record with a field of each name; those in capitals have a default. */
  private static String avro(String fields) {
    List<String> parts = new ArrayList<>();
    for (String field : fields.split(" ", -1)) {
      String type =
          field.equals(field.toLowerCase(java.util.Locale.ROOT))
              ? "\"string\""
              : "[\"null\",\"string\"],\"default\":null";
      parts.add("{\"name\":\"" + field + "\",\"type\":" + type + "}");
    }
    return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + String.join(",", parts) + "]}";
  }

  private static GeneratedJob job(SchemaText schema) {
    return new GeneratedJob("j", "j.J", List.of(), Set.of(), Map.of(SUBJECT, schema));
  }

  private static KnownSchemas known(SchemaKind kind, List<String> texts) {
    List<RegisteredSchema> versions = new ArrayList<>();
    for (String text : texts) {
      int version = versions.size() + 1;
      versions.add(
          new RegisteredSchema(version, SUBJECT, version, SchemaText.of(kind, text), Map.of()));
    }
    return new KnownSchemas(versions);
  }

  /** The version that the new schema is not compatible with; 0 where it goes with all. */
  private static int broken(String level, String made, String... versions) {
    KnownSchemas known =
        known(SchemaKind.AVRO, List.of(versions).stream().map(v -> avro(v)).toList());
    List<Diagnostic> problems =
        new CompatibilityCheck(known, subject -> level)
            .check(job(SchemaText.of(SchemaKind.AVRO, avro(made))));
    if (problems.isEmpty()) {
      return 0;
    }
    String message = problems.get(0).message();
    assertTrue(message.contains(", " + level + ")"), message);
    return Integer.parseInt(message.replaceAll(".*version (\\d+).*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({
    // level, new schema, first version, second version, the version that it does not go with
    "NONE, z, a, a, 0",
    "BACKWARD, a B, a, a, 0",
    "BACKWARD, a b, a, a, 2",
    "BACKWARD, a b, a, a b, 0",
    "BACKWARD_TRANSITIVE, a b, a, a b, 1",
    "BACKWARD_TRANSITIVE, a B, a, a b, 0",
    "FORWARD, a b, a, a, 0",
    "FORWARD, a, a b, a b, 2",
    "FORWARD, a, a b, a, 0",
    "FORWARD_TRANSITIVE, a, a b, a, 1",
    "FORWARD_TRANSITIVE, a, a B, a, 0",
    "FULL, a B, a, a, 0",
    "FULL, a b, a, a, 2",
    "FULL, a, a b, a b, 2",
    "FULL, a b, a, a b, 0",
    "FULL_TRANSITIVE, a b, a, a b, 1",
    "FULL_TRANSITIVE, a, a b, a, 1",
    "FULL_TRANSITIVE, a B, a, a B, 0"
  })
  void aLevelComparesItsVersionsItsWay(
      String level, String made, String first, String second, int broken) {
    assertEquals(broken, broken(level, made, first, second));
  }

  @Test
  void jsonSchemasAreCompared() {
    String open = "{\"type\":\"object\",\"properties\":{\"A\":{\"type\":\"%s\"}}}";
    KnownSchemas known = known(SchemaKind.JSON, List.of(open.formatted("integer")));
    GeneratedJob wider = job(SchemaText.of(SchemaKind.JSON, open.formatted("number")));
    assertEquals(List.of(), new CompatibilityCheck(known, subject -> "backward").check(wider));
    List<Diagnostic> full = new CompatibilityCheck(known, subject -> "FULL").check(wider);
    assertEquals(
        List.of("new records, read as before: A: number cannot be read as integer"),
        full.get(0).notes());
  }

  @Test
  void anotherKindOfSchemaIsABreak() {
    KnownSchemas known = known(SchemaKind.JSON, List.of("{}"));
    GeneratedJob job = job(SchemaText.of(SchemaKind.AVRO, "\"string\""));
    assertEquals(1, new CompatibilityCheck(known, subject -> "FORWARD").check(job).size());
    assertEquals(0, new CompatibilityCheck(known, subject -> "NONE").check(job).size());
  }

  @Test
  void aLevelThatNobodyKnowsIsNotPassedOver() {
    KnownSchemas known = known(SchemaKind.AVRO, List.of(avro("a")));
    GeneratedJob job = job(SchemaText.of(SchemaKind.AVRO, avro("a")));
    Diagnostic problem = new CompatibilityCheck(known, subject -> "SIDEWARD").check(job).get(0);
    assertTrue(problem.message().contains("SIDEWARD is no compatibility level"));
  }

  @Test
  void transitiveLevelsAskForHistoryWhereThereIsOne() {
    GeneratedJob job = job(SchemaText.of(SchemaKind.AVRO, avro("a")));
    KnownSchemas one = known(SchemaKind.AVRO, List.of(avro("a")));
    KnownSchemas two = known(SchemaKind.AVRO, List.of(avro("a"), avro("a")));
    assertEquals(Set.of(), new CompatibilityCheck(one, s -> "FULL_TRANSITIVE").withHistory(job));
    assertEquals(
        Set.of(SUBJECT), new CompatibilityCheck(two, s -> "FULL_TRANSITIVE").withHistory(job));
    assertEquals(Set.of(), new CompatibilityCheck(two, s -> "FULL").withHistory(job));
  }
}
