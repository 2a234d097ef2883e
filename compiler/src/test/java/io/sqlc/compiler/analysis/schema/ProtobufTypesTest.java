package io.sqlc.compiler.analysis.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufTypesTest {

  private static String typeOf(String text, String message) throws UnmappableSchemaException {
    RegisteredSchema schema =
        new RegisteredSchema(1, "t-value", 1, SchemaText.of(SchemaKind.PROTOBUF, text), Map.of());
    return ProtobufTypes.typeOf(schema, message.isEmpty() ? Optional.empty() : Optional.of(message))
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bool x = 1; | STRUCT<`x` BOOLEAN>",
        "sint32 x = 1; | STRUCT<`x` INT>",
        "uint32 x = 1; | STRUCT<`x` BIGINT>",
        "fixed64 x = 1; | STRUCT<`x` BIGINT>",
        "float x = 1; | STRUCT<`x` DOUBLE>",
        "bytes x = 1; | STRUCT<`x` BYTES>",
        "E x = 1; | STRUCT<`x` STRING>",
        "repeated string x = 1; | STRUCT<`x` ARRAY<STRING>>",
        "map<string, int64> x = 1; | STRUCT<`x` MAP<STRING, BIGINT>>",
        "oneof c { int32 a = 1; string b = 2; } | STRUCT<`a` INT, `b` STRING>",
        "google.protobuf.Timestamp x = 1; | STRUCT<`x` TIMESTAMP>",
        "google.protobuf.StringValue x = 1; | STRUCT<`x` STRING>",
        "google.type.Date x = 1; | STRUCT<`x` DATE>",
        "google.type.TimeOfDay x = 1; | STRUCT<`x` TIME>",
        "confluent.type.Decimal x = 1; | STRUCT<`x` DECIMAL(64, 0)>",
        "Other x = 1; | STRUCT<`x` STRUCT<`y` INT>>",
      })
  void fieldsHaveTheirTypes(String field, String type) throws UnmappableSchemaException {
    assertEquals(
        type,
        typeOf(
            """
            syntax = "proto3";
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/wrappers.proto";
            import "google/type/date.proto";
            import "google/type/timeofday.proto";
            import "confluent/type/decimal.proto";
            message M { %s }
            message Other { int32 y = 1; }
            enum E { ZERO = 0; }
            """
                .formatted(field),
            ""));
  }

  @Test
  void aMessageIsFoundByItsName() throws UnmappableSchemaException {
    String text =
        "syntax = \"proto3\"; package p; message A { int32 a = 1; } message B { int32 b = 1; }";
    assertEquals("STRUCT<`a` INT>", typeOf(text, ""));
    assertEquals("STRUCT<`b` INT>", typeOf(text, "p.B"));
    UnmappableSchemaException e =
        assertThrows(UnmappableSchemaException.class, () -> typeOf(text, "B"));
    assertTrue(e.getMessage().contains("p.A, p.B"), e.getMessage());
  }

  @Test
  void aMessageThatContainsItselfHasNoType() {
    assertThrows(
        UnmappableSchemaException.class,
        () -> typeOf("syntax = \"proto3\"; message A { B b = 1; } message B { A a = 1; }", ""));
  }

  @Test
  void whatIsNoProtobufHasNoType() {
    assertThrows(UnmappableSchemaException.class, () -> typeOf("{\"type\": \"int\"}", ""));
  }
}
