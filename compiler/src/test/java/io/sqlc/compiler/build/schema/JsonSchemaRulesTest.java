package io.sqlc.compiler.build.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What registries with Confluent's rules say of pairs of JSON schemas. */
class JsonSchemaRulesTest {
  private static List<String> problems(String reader, String writer) {
    return JsonSchemaRules.problems(schema(reader, Map.of()), schema(writer, Map.of()));
  }

  private static RegisteredSchema schema(String text, Map<String, String> imports) {
    String json = text.replace('\'', '"');
    return new RegisteredSchema(1, "s", 1, SchemaText.of(SchemaKind.JSON, json), imports);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                       | {'type':'string'}
          {'type':'number'}                        | {'type':'integer'}
          {'type':['string','null']}               | {'type':'string'}
          {'oneOf':[{'type':'null'},{'type':'string'}]} | {'type':'string'}
          {'anyOf':[{'type':'null'},{'type':'number'}]} | {'oneOf':[{'type':'integer'},{'type':'null'}]}
          {'type':'string','maxLength':9}          | {'type':'string','maxLength':5}
          {'type':'string'}                        | {'type':'string','pattern':'a'}
          {'type':'integer','minimum':1}           | {'type':'integer','minimum':2}
          {'type':'integer','multipleOf':2}        | {'type':'integer','multipleOf':4}
          {'enum':['A','B']}                       | {'enum':['A']}
          {'type':'string'}                        | {'enum':['A']}
          {'type':'string'}                        | {'const':'A'}
          {'type':'array','items':{'type':'number'}} | {'type':'array','items':{'type':'integer'}}
          {'type':'array','items':[{'type':'string'}]} | {'type':'array','items':[{'type':'string'},{'type':'string'}]}
          {'type':'object'}                        | {'type':'object','required':['a']}
          {'type':'object'}                        | {'type':'object','properties':{'a':{'type':'string'}}}
          {'type':'object','properties':{'a':{}}}  | {'type':'object'}
          {'type':'object','properties':{'a':{'type':'string'}}} | {'type':'object','additionalProperties':false}
          {'type':'object','properties':{'a':{'type':'string'}}} | {'type':'object','additionalProperties':{'type':'string'}}
          {'type':'object','patternProperties':{'^a':{'type':'string'}},'additionalProperties':false} | {'type':'object','properties':{'ab':{'type':'string'}},'additionalProperties':false}
          {'type':'object','required':['a'],'properties':{'a':{'type':'string','default':''}}} | {'type':'object','properties':{'a':{'type':'string'}}}
          {'allOf':[{'type':'string'},{'maxLength':9}]} | {'type':'string','maxLength':9}
          {'type':'string'}                        | {'allOf':[{'type':'string'},{'maxLength':9}]}
          {'type':'string'}                        | false
          {'$ref':'#/d/x','d':{'x':{'type':'number'}}} | {'type':'integer'}
          """)
  void readsWhatItAllows(String reader, String writer) {
    assertEquals(List.of(), problems(reader, writer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'string'}                        | {'type':'integer'}
          {'type':'string'}                        | {}
          {'type':'integer'}                       | {'type':'number'}
          {'type':'string'}                        | {'type':['string','null']}
          {'oneOf':[{'type':'null'},{'type':'string'}]} | {'oneOf':[{'type':'null'},{'type':'integer'}]}
          {'type':'string','maxLength':5}          | {'type':'string','maxLength':9}
          {'type':'string','maxLength':5}          | {'type':'string'}
          {'type':'string','pattern':'a'}          | {'type':'string','pattern':'b'}
          {'type':'integer','exclusiveMaximum':5}  | {'type':'integer','exclusiveMaximum':6}
          {'type':'integer','multipleOf':4}        | {'type':'integer','multipleOf':2}
          {'enum':['A']}                           | {'enum':['A','B']}
          {'enum':['A']}                           | {'type':'string'}
          {'type':'integer'}                       | {'enum':['A']}
          {'not':{'type':'string'}}                | {'type':'integer'}
          {'type':'array','uniqueItems':true}      | {'type':'array'}
          {'type':'array','items':{'type':'string'}} | {'type':'array'}
          {'type':'array','items':[{'type':'string'}],'additionalItems':false} | {'type':'array','items':[{'type':'string'},{'type':'string'}]}
          {'type':'object','required':['a'],'properties':{'a':{'type':'string'}}} | {'type':'object','properties':{'a':{'type':'string'}}}
          {'type':'object','properties':{'a':{'type':'string'}}} | {'type':'object'}
          {'type':'object','additionalProperties':false} | {'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}
          {'type':'object','additionalProperties':false} | {'type':'object'}
          {'type':'object','additionalProperties':{'type':'string'}} | {'type':'object','additionalProperties':{'type':'number'}}
          {'type':'object','patternProperties':{'^a':{'type':'string'}}} | {'type':'object'}
          {'allOf':[{'type':'string'},{'maxLength':9}]} | {'type':'string'}
          false                                    | {'type':'string'}
          {'$ref':'#/d/x'}                         | {'type':'integer'}
          """)
  void doesNotReadWhatItForbids(String reader, String writer) {
    assertFalse(problems(reader, writer).isEmpty());
  }

  @Test
  void schemasThatHoldThemselvesAreCompared() {
    String list =
        "{'type':'object','properties':{'value':{'type':'%s'},'next':{'oneOf':[{'type':'null'},"
            + "{'$ref':'#'}]}}}";
    assertEquals(List.of(), problems(list.formatted("number"), list.formatted("integer")));
    assertEquals(
        List.of("value: number cannot be read as integer"),
        problems(list.formatted("integer"), list.formatted("number")));
  }

  @Test
  void otherDocumentsAreReferredToByTheirName() {
    Map<String, String> imports = Map.of("money.json", "{\"d\":{\"type\":\"number\"}}");
    RegisteredSchema reader = schema("{'$ref':'money.json#/d'}", imports);
    assertEquals(
        List.of(), JsonSchemaRules.problems(reader, schema("{'type':'integer'}", Map.of())));
    assertEquals(1, JsonSchemaRules.problems(reader, schema("{'type':'string'}", Map.of())).size());
  }

  /** What sqlc and ksqlDB register is an open object. */
  @Test
  void aColumnCanBeAddedForOldReadersOnly() {
    String before =
        "{'type':'object','properties':{'A':{'oneOf':[{'type':'null'},{'type':'string'}]}}}";
    String after =
        "{'type':'object','properties':{'A':{'oneOf':[{'type':'null'},{'type':'string'}]},"
            + "'B':{'oneOf':[{'type':'null'},{'type':'integer'}]}}}";
    assertEquals(List.of(), problems(before, after));
    assertTrue(problems(after, before).get(0).startsWith("the property B is only in"));
  }
}
