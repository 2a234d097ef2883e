package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.List;
import java.util.Map;

/** Statements that do not fit the schemas that are known. */
final class SchemaFailures {
  private static final String PAYMENT =
      "{\"type\":\"record\",\"name\":\"payment\",\"fields\":["
          + "{\"name\":\"id\",\"type\":\"long\"},"
          + "{\"name\":\"amount\",\"type\":[\"null\",\"double\"],\"default\":null}]}";

  private SchemaFailures() {}

  static List<Diagnostic> otherKind() {
    return compile(
        "CREATE STREAM payments\n  WITH (KAFKA_TOPIC = 'payments', VALUE_FORMAT = 'PROTOBUF');",
        PAYMENT);
  }

  static List<Diagnostic> unmappable() {
    return compile(
        "CREATE STREAM payments\n  WITH (KAFKA_TOPIC = 'payments', VALUE_FORMAT = 'AVRO');",
        "{\"type\":\"record\",\"name\":\"payment\",\"fields\":["
            + "{\"name\":\"refund\",\"type\":[\"null\",\"payment\"]}]}");
  }

  static List<Diagnostic> differs() {
    return compile(
        "CREATE STREAM payments (id BIGINT KEY, amount DOUBLE, currency STRING)\n"
            + "  WITH (KAFKA_TOPIC = 'raw', VALUE_FORMAT = 'AVRO');\n"
            + "CREATE STREAM checked\n"
            + "  WITH (KAFKA_TOPIC = 'payments', VALUE_SCHEMA_ID = 7)\n"
            + "  AS SELECT id, amount AS `amount`, currency FROM payments;",
        PAYMENT);
  }

  private static List<Diagnostic> compile(String sql, String schema) {
    RegisteredSchema known =
        new RegisteredSchema(
            7, "payments-value", 1, SchemaText.of(SchemaKind.AVRO, schema), Map.of());
    CompileRequest request =
        new CompileRequest(
            List.of(new SourceFile("example.sql", sql)),
            "example",
            "example",
            Map.of(),
            List.of(),
            new KnownSchemas(List.of(known)));
    return new Compiler().compile(request).diagnostics();
  }
}
