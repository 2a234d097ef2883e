package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** Schemas that cannot be used, for the pages of their diagnostics. */
public final class SchemaFileFailures {
  private SchemaFileFailures() {}

  public static List<Diagnostic> lockOutdated(Path folder) throws IOException {
    Path schemas = Files.createDirectory(folder.resolve("schemas"));
    Files.writeString(
        schemas.resolve("payments-value.proto"),
        "syntax = \"proto3\"; message Payment { double amount = 1; }");
    Files.writeString(
        schemas.resolve("schemas.lock"),
        "payments-value.proto\tpayments-value\t7\t2\tBACKWARD\tsha256:0000\n");
    return failure(() -> SchemaFolder.readAll(List.of(new SchemaFolder(schemas, "schemas"))));
  }

  public static List<Diagnostic> fileUnreadable(Path folder) throws IOException {
    Path schemas = Files.createDirectory(folder.resolve("schemas"));
    Files.writeString(schemas.resolve("schemas.lock"), "<<<<<<< HEAD\n");
    return failure(() -> SchemaFolder.readAll(List.of(new SchemaFolder(schemas, "schemas"))));
  }

  public static List<Diagnostic> registryFailed(Path folder) throws IOException {
    Path config = folder.resolve("registry.properties");
    Files.writeString(config, "schema.registry.retries=0\n");
    SchemaNeeds needs = new SchemaNeeds(new TreeSet<>(Set.of("payments-value")), new TreeSet<>());
    return failure(() -> LiveSchemas.at("http://127.0.0.1:9", Optional.of(config)).fetch(needs));
  }

  public static List<Diagnostic> incompatible() {
    RegisteredSchema old =
        new RegisteredSchema(
            7,
            "large-value",
            2,
            SchemaText.of(
                SchemaKind.PROTOBUF,
                "syntax = \"proto3\"; message ConnectDefault1 { double AMOUNT = 1; }"),
            Map.of());
    GeneratedJob job =
        new GeneratedJob(
            "fraud",
            "fraud.Fraud",
            List.of(),
            Set.of(),
            Map.of(
                "large-value",
                SchemaText.of(
                    SchemaKind.PROTOBUF,
                    "syntax = \"proto3\"; message ConnectDefault1 { string CARD = 1; double AMOUNT"
                        + " = 2; }")));
    return new CompatibilityCheck(new KnownSchemas(List.of(old)), subject -> "BACKWARD").check(job);
  }

  private static List<Diagnostic> failure(Executable work) {
    return Assertions.assertThrows(DiagnosticException.class, work).diagnostics();
  }
}
