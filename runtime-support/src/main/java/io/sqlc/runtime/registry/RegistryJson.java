package io.sqlc.runtime.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry's small documents: objects of texts and numbers, and lists of them. */
final class RegistryJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RegistryJson() {}

  /** An object as a map: texts, numbers, booleans, lists, maps. */
  static Map<String, @Nullable Object> read(byte[] document) throws IOException {
    try (JsonParser parser = JSON.createParser(document)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      return object(parser);
    }
  }

  /** A list of numbers. */
  static List<Integer> numbers(byte[] document) throws IOException {
    try (JsonParser parser = JSON.createParser(document)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("no JSON array");
      }
      List<Integer> numbers = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        numbers.add(parser.getIntValue());
      }
      return numbers;
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object item = value(parser);
          if (item != null) {
            items.add(item);
          }
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  /** What registers a schema. */
  static String write(SchemaText schema) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("schema", schema.text());
      // AVRO is what a registry takes where nothing is said; old ones know nothing else.
      if (schema.kind() != SchemaKind.AVRO) {
        out.writeStringField("schemaType", schema.kind().name());
      }
      if (!schema.references().isEmpty()) {
        out.writeArrayFieldStart("references");
        for (SchemaReference reference : schema.references()) {
          out.writeStartObject();
          out.writeStringField("name", reference.name());
          out.writeStringField("subject", reference.subject());
          out.writeNumberField("version", reference.version());
          out.writeEndObject();
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e); // never: it is written to memory
    }
    return text.toString();
  }

  /** The schema in an answer. */
  static SchemaText schema(Map<String, @Nullable Object> answer) throws IOException {
    Object type = answer.get("schemaType");
    SchemaKind kind =
        type == null
            ? SchemaKind.AVRO
            : SchemaKind.named(type.toString())
                .orElseThrow(() -> new IOException("unknown schema type " + type));
    List<SchemaReference> references = new ArrayList<>();
    if (answer.get("references") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          references.add(
              new SchemaReference(
                  String.valueOf(map.get("name")),
                  String.valueOf(map.get("subject")),
                  number(map.get("version"))));
        }
      }
    }
    Object text = answer.get("schema");
    if (text == null) {
      throw new IOException("an answer without a schema");
    }
    return new SchemaText(kind, text.toString(), references);
  }

  static int number(@Nullable Object value) throws IOException {
    if (value instanceof Long number) {
      return number.intValue();
    }
    throw new IOException("a number is missing");
  }
}
