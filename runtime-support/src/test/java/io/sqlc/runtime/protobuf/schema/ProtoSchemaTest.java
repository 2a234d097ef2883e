package io.sqlc.runtime.protobuf.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtoSchemaTest {

  private static ProtoMessage first(String text) {
    return ProtoSchema.parse(text, Map.of()).messages().get(0);
  }

  @Test
  void readsFieldsWithLabelsOptionsAndComments() {
    ProtoMessage message =
        first(
            """
            /* a
               file */
            syntax = "proto3";
            package a.b;
            option java_package = "x";
            message M { // one
              option deprecated = true;
              reserved 9, 11 to 12; reserved "old";
              int32 plain = 1 [deprecated = true, json_name = "p"];
              optional string maybe = 0x2;
              repeated sint64 many = 3;
              map<string, M> byName = 4;
              oneof choice { bool yes = 5; bytes no = 6; }
              M self = 7;
              ;
            }
            service S { rpc Do (M) returns (M) { option x = 1; } }
            """);
    assertEquals("a.b.M", message.fullName());
    assertEquals(
        List.of("plain", "maybe", "many", "byName", "yes", "no", "self"),
        message.fields().stream().map(ProtoField::name).toList());
    assertFalse(message.field("plain").orElseThrow().presence());
    assertTrue(message.field("maybe").orElseThrow().presence());
    assertEquals(2, message.field("maybe").orElseThrow().number());
    assertTrue(message.field("many").orElseThrow().repeated());
    assertTrue(message.field("byName").orElseThrow().isMap());
    assertTrue(message.field("yes").orElseThrow().presence());
    assertEquals(message, message.field("self").orElseThrow().message());
  }

  @Test
  void looksForTypesInTheInnermostScopeFirst() {
    ProtoSchema schema =
        ProtoSchema.parse(
            """
            syntax = "proto3"; package p;
            message T {}
            message Outer {
              message T {}
              T inner = 1; .p.T outer = 2; p.T also = 3;
              enum E { ZERO = 0; ONE = 1; UNO = 1; }
              E e = 4;
            }
            """,
            Map.of());
    ProtoMessage outer = schema.message("p.Outer").orElseThrow();
    assertEquals(
        "p.Outer.T", outer.field("inner").orElseThrow().messageType().orElseThrow().fullName());
    assertEquals("p.T", outer.field("outer").orElseThrow().messageType().orElseThrow().fullName());
    assertEquals("p.T", outer.field("also").orElseThrow().messageType().orElseThrow().fullName());
    assertEquals(List.of(1, 0), schema.message("p.Outer.T").orElseThrow().path());
    ProtoEnum enumeration = outer.field("e").orElseThrow().enumeration();
    assertEquals("ONE", enumeration.name(1).orElseThrow());
    assertEquals("ZERO", enumeration.defaultName());
  }

  @Test
  void readsImportsOfReferencesAndThoseThatEveryRegistryKnows() {
    ProtoMessage message =
        ProtoSchema.parse(
                """
                syntax = "proto3";
                import "google/protobuf/timestamp.proto";
                import "event.proto";
                message M { ev.Event event = 1; google.protobuf.Timestamp at = 2; }
                """,
                Map.of(
                    "event.proto",
                    "syntax = \"proto3\"; package ev; message Event { int32 x = 1; }"))
            .messages()
            .get(0);
    assertEquals(
        WellKnownType.TIMESTAMP,
        message.field("at").orElseThrow().messageType().orElseThrow().wellKnown().orElseThrow());
    assertEquals(
        1, message.field("event").orElseThrow().messageType().orElseThrow().fields().size());
  }

  @Test
  void readsTheParametersOfDecimals() {
    ProtoMessage message =
        first(
            """
            syntax = "proto3"; import "confluent/type/decimal.proto";
            message M {
              confluent.type.Decimal a = 1 [(confluent.field_meta) = { params: [
                { value: "4", key: "precision" }, { key: "scale", value: "2" } ]}];
              confluent.type.Decimal b = 2 [(confluent.field_meta).params = {key: "scale", value: "3"}];
            }
            """);
    assertEquals(
        Map.of("precision", "4", "scale", "2"), message.field("a").orElseThrow().parameters());
    assertEquals(Map.of("scale", "3"), message.field("b").orElseThrow().parameters());
  }

  @Test
  void fieldsOfProto2CanBeMissing() {
    assertTrue(
        first("syntax = \"proto2\"; message M { required int32 a = 1 [default = 5]; }")
            .field("a")
            .orElseThrow()
            .presence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message",
        "message M {",
        "message M { int32 a = ; }",
        "message M { int32 = 1; }",
        "message M { Missing a = 1; }",
        "import \"missing.proto\";",
        "message M { string a = 1 [",
        "enum E {",
        "/* no end",
        "message M { optional group G = 1 { } }",
        "syntax = proto3;",
        "message M { int32 a = 99999999999999; }",
        "option x",
        "{",
      })
  void saysWhatIsNoProtobuf(String text) {
    assertThrows(ProtoSyntaxException.class, () -> ProtoSchema.parse(text, Map.of()));
  }
}
