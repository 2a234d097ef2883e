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

class AvroTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'boolean' | BOOLEAN",
        "'int' | INT",
        "'long' | BIGINT",
        "'float' | DOUBLE",
        "'double' | DOUBLE",
        "'string' | STRING",
        "'bytes' | BYTES",
        "{'type':'int','logicalType':'date'} | DATE",
        "{'type':'int','logicalType':'time-millis'} | TIME",
        "{'type':'long','logicalType':'timestamp-millis'} | TIMESTAMP",
        "{'type':'long','logicalType':'timestamp-micros'} | BIGINT",
        "{'type':'bytes','logicalType':'decimal','precision':6,'scale':2} | DECIMAL(6, 2)",
        "{'type':'bytes','logicalType':'decimal','scale':2} | DECIMAL(64, 2)",
        "{'type':'enum','name':'E','symbols':['A']} | STRING",
        "{'type':'fixed','name':'F','size':4} | BYTES",
        "{'type':'array','items':['null','int']} | ARRAY<INT>",
        "{'type':'map','values':'double'} | MAP<STRING, DOUBLE>",
        "['null','long'] | BIGINT",
        "['null','int','string'] | STRUCT<`int` INT, `string` STRING>",
        "{'type':'record','name':'R','fields':[{'name':'a','type':'int'}]} | STRUCT<`a` INT>",
      })
  void eachTypeHasItsTypeOfSql(String schema, String expected) throws UnmappableSchemaException {
    assertEquals(expected, type(schema.replace('\'', '"'), Map.of()));
  }

  @Test
  void typesOfReferencedSchemasAreFound() throws UnmappableSchemaException {
    String inner =
        "{\"type\":\"record\",\"name\":\"I\",\"fields\":[{\"name\":\"X\",\"type\":\"int\"}]}";
    String outer =
        "{\"type\":\"record\",\"name\":\"O\",\"fields\":[{\"name\":\"I\",\"type\":\"I\"}]}";
    assertEquals("STRUCT<I STRUCT<X INT>>", type(outer, Map.of("I", inner)));
  }

  @Test
  void whatHoldsItselfHasNoType() {
    String list =
        "{\"type\":\"record\",\"name\":\"L\",\"fields\":["
            + "{\"name\":\"next\",\"type\":[\"null\",\"L\"]}]}";
    UnmappableSchemaException e =
        assertThrows(UnmappableSchemaException.class, () -> type(list, Map.of()));
    assertTrue(e.problem().contains("holds itself"), e.problem());
    assertThrows(UnmappableSchemaException.class, () -> type("\"nonsense\"", Map.of()));
    assertThrows(UnmappableSchemaException.class, () -> type("{", Map.of()));
  }

  @Test
  void fieldsWhoseNamesFoldToTheSameAreToldApartOnlyAsWritten() throws UnmappableSchemaException {
    RegisteredSchema schema =
        schema(
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"A\",\"type\":\"int\"}]}",
            Map.of());
    assertEquals("STRUCT<`a` INT, A INT>", SchemaTypes.typeOf(schema, Optional.empty()).toString());
    assertThrows(
        UnmappableSchemaException.class,
        () -> SchemaTypes.upperCase(SchemaTypes.typeOf(schema, Optional.empty())));
  }

  private static String type(String text, Map<String, String> imports)
      throws UnmappableSchemaException {
    return AvroTypes.typeOf(schema(text, imports)).toString();
  }

  private static RegisteredSchema schema(String text, Map<String, String> imports) {
    return new RegisteredSchema(1, "", 0, SchemaText.of(SchemaKind.AVRO, text), imports);
  }
}
