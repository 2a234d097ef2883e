package io.sqlc.compiler.analysis.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'boolean'} | BOOLEAN",
        "{'type':'integer'} | BIGINT",
        "{'type':'integer','connect.type':'int32'} | INT",
        "{'type':'integer','title':'org.apache.kafka.connect.data.Date'} | DATE",
        "{'type':'integer','title':'org.apache.kafka.connect.data.Timestamp'} | TIMESTAMP",
        "{'type':'number'} | DOUBLE",
        "{'type':'number','title':'org.apache.kafka.connect.data.Decimal',"
            + "'connect.parameters':{'scale':'2','connect.decimal.precision':'6'}} | DECIMAL(6, 2)",
        "{'type':'string'} | STRING",
        "{'type':['null','string']} | STRING",
        "{'enum':['a','b']} | STRING",
        "{'type':'string','connect.type':'bytes'} | BYTES",
        "{'oneOf':[{'type':'null'},{'type':'number'}]} | DOUBLE",
        "{'type':'array','items':{'type':'string'}} | ARRAY<STRING>",
        "{'type':'object','connect.type':'map','additionalProperties':{'type':'number'}}"
            + " | MAP<STRING, DOUBLE>",
        "{'type':'object','properties':{'b':{'type':'string','connect.index':1},"
            + "'A':{'type':'boolean','connect.index':0}}} | STRUCT<A BOOLEAN, `b` STRING>",
        "{'type':'object','properties':{'A':{'$ref':'#/definitions/x'}},"
            + "'definitions':{'x':{'type':'string'}}} | STRUCT<A STRING>",
        "{'allOf':[{'type':'string'},{'maxLength':9}]} | STRING",
        "{'allOf':[{'$ref':'money.json#/d/y'},{'title':'t'}]} | DOUBLE",
        "{'type':'object','properties':{'A':{'$ref':'money.json'}}} | STRUCT<A STRUCT<X DOUBLE>>",
      })
  void eachTypeHasItsTypeOfSql(String schema, String expected) throws UnmappableSchemaException {
    assertEquals(expected, type(schema));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type':'null'}",
        "{'oneOf':[{'type':'string'},{'type':'number'}]}",
        "{'type':['string','number']}",
        "{'type':'array'}",
        "{'$ref':'#/definitions/x'}",
        "{'$ref':'nobody.json'}",
        "{'allOf':[{'type':'string'},{'type':'number'}]}",
        "{'definitions':{'x':{'$ref':'#/definitions/x'}},'$ref':'#/definitions/x'}",
        "{'type':'object'",
      })
  void whatDoesNotSayOneTypeHasNone(String schema) {
    assertThrows(UnmappableSchemaException.class, () -> type(schema));
  }

  /** What the schemas may refer to. */
  private static final Map<String, String> IMPORTS =
      Map.of(
          "money.json",
          "{\"type\":\"object\",\"properties\":{\"X\":{\"$ref\":\"#/d/y\"}},"
              + "\"d\":{\"y\":{\"type\":\"number\"}}}");

  private static String type(String text) throws UnmappableSchemaException {
    SchemaText schema = SchemaText.of(SchemaKind.JSON, text.replace('\'', '"'));
    return JsonSchemaTypes.typeOf(new RegisteredSchema(1, "", 0, schema, IMPORTS)).toString();
  }
}
