package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.schema.CompatibilityCheck;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaReference;
import io.sqlc.runtime.registry.SchemaRegistryException;
import io.sqlc.runtime.registry.SchemaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and the compiler against a real registry; skipped where there is none to start. */
class RegistryInteropTest {
  @TempDir static Path server;

  private static RealRegistry registry;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> archive = RealRegistry.archive();
    assumeTrue(archive.isPresent(), "no archive of Apicurio Registry: see RealRegistry");
    Optional<Path> java = RealRegistry.java();
    assumeTrue(java.isPresent(), "Apicurio Registry needs JDK 21 or newer");
    registry = RealRegistry.start(java.get(), archive.get(), server);
  }

  @AfterAll
  static void stop() {
    if (registry != null) {
      registry.close();
    }
  }

  private static RegistryClient client() {
    return new RegistryClient(
        RegistrySettings.of(Map.of(RegistrySettings.URL, registry.url())).orElseThrow());
  }

  @Test
  void schemasOfAllKindsAreFoundByTheIdTheyGet() {
    Map<String, SchemaText> schemas =
        Map.of(
            "kinds-avro",
                SchemaText.of(
                    SchemaKind.AVRO, "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}"),
            "kinds-json",
                SchemaText.of(
                    SchemaKind.JSON,
                    "{\"type\":\"object\",\"properties\":{\"A\":{\"type\":\"integer\"}}}"),
            "kinds-protobuf",
                SchemaText.of(
                    SchemaKind.PROTOBUF, "syntax = \"proto3\"; message M { int32 a = 1; }"));
    schemas.forEach(
        (subject, schema) -> {
          int id = client().register(subject, schema).id();
          RegisteredSchema found = client().byId(id).orElseThrow();
          assertEquals(schema.kind(), found.kind());
          assertEquals(id, client().latest(subject).orElseThrow().id());
          assertEquals(id, client().register(subject, schema).id(), "registered once");
        });
    assertTrue(client().latest("kinds-nobody").isEmpty());
    assertTrue(client().byId(1_000_000).isEmpty());
  }

  @Test
  void referencesAreFollowed() {
    String event = "syntax = \"proto3\"; message Event { int64 at = 1; }";
    RegistryClient client = client();
    client.register("refs-event", SchemaText.of(SchemaKind.PROTOBUF, event));
    SchemaText user =
        new SchemaText(
            SchemaKind.PROTOBUF,
            "syntax = \"proto3\"; import \"event.proto\"; message Logistics { Event event = 1; }",
            List.of(new SchemaReference("event.proto", "refs-event", 1)));
    int id = client.register("refs-value", user).id();
    assertTrue(client().byId(id).orElseThrow().imports().get("event.proto").contains("Event"));
  }

  @Test
  void allVersionsOfASubjectAreFound() {
    RegistryClient client = client();
    for (String type : List.of("\"int\"", "\"long\"", "\"double\"")) {
      client.register("versions-value", SchemaText.of(SchemaKind.AVRO, type));
    }
    assertEquals(
        List.of("\"int\"", "\"long\"", "\"double\""),
        client.versions("versions-value").stream().map(RegisteredSchema::text).toList());
    assertEquals(List.of(), client.versions("versions-nobody"));
  }

  @Test
  void aSchemaThatIsNotCompatibleIsRefused() throws Exception {
    RegistryClient client = client();
    client.register(
        "strict-value",
        SchemaText.of(SchemaKind.AVRO, "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}"));
    assertEquals(
        200, registry.status("PUT", "/config/strict-value", "{\"compatibility\":\"BACKWARD\"}"));
    assertEquals("BACKWARD", client.compatibility("strict-value"));
    assertThrows(
        SchemaRegistryException.class,
        () ->
            client.register(
                "strict-value",
                SchemaText.of(
                    SchemaKind.AVRO,
                    "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}")));
  }

  private static final String SQL =
      """
      CREATE STREAM payments WITH (KAFKA_TOPIC = 'payments', VALUE_FORMAT = 'PROTOBUF');
      CREATE STREAM large AS SELECT card, amount FROM payments WHERE amount > 1000;
      """;

  private static CompileResult compile(List<SourceFile> files, KnownSchemas schemas) {
    return new Compiler()
        .compile(new CompileRequest(files, "fraud", "fraud", Map.of(), List.of(), schemas));
  }

  /** Everything that a job registers is taken by the registry, and columns come from it. */
  @Test
  void columnsComeFromTheRegistryAndThenFromTheLock() {
    client()
        .register(
            "payments-value",
            SchemaText.of(
                SchemaKind.PROTOBUF,
                """
                syntax = "proto3";
                import "confluent/meta.proto";
                import "confluent/type/decimal.proto";
                import "google/protobuf/timestamp.proto";
                message Payment {
                  string card = 1;
                  confluent.type.Decimal amount = 2 [(confluent.field_meta) = { params: [
                    { key: "precision", value: "9" }, { key: "scale", value: "2" } ]}];
                  google.protobuf.Timestamp paid = 3;
                }
                """));
    List<SourceFile> files = List.of(new SourceFile("fraud.sql", SQL));
    LiveSchemas live = LiveSchemas.at(registry.url(), Optional.empty());
    KnownSchemas fetched = live.fetch(SchemaNeeds.of(files));
    CompileResult first = compile(files, fetched);
    assertEquals(List.of(), first.diagnostics());
    assertEquals(
        "CARD STRING, AMOUNT DECIMAL(9, 2), PAID TIMESTAMP",
        first.catalog().source("PAYMENTS").orElseThrow().schema().toString());

    List<SchemaFolder> folders = SchemaFolder.beside(List.of(Path.of("fraud.sql")), folder);
    folders.get(0).write(fetched, live.compatibility(fetched));
    CompileResult locked = compile(files, SchemaFolder.readAll(folders));
    assertEquals(first.job().orElseThrow(), locked.job().orElseThrow(), "the same without network");

    first.job().orElseThrow().outputSchemas().forEach((s, schema) -> client().register(s, schema));
    KnownSchemas now = live.fetch(SchemaNeeds.of(files));
    assertTrue(now.latest("LARGE-value").isPresent());
    CompatibilityCheck check = new CompatibilityCheck(now, subject -> "FULL");
    assertEquals(List.of(), check.check(first.job().orElseThrow()));

    String changed = SQL.replace("card, amount", "amount, card");
    CompileResult other = compile(List.of(new SourceFile("fraud.sql", changed)), now);
    assertFalse(check.check(other.job().orElseThrow()).isEmpty(), "fields with other numbers");
  }
}
