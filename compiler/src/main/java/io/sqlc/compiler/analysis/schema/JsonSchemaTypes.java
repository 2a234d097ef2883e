package io.sqlc.compiler.analysis.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of a JSON schema, with the hints that Kafka Connect leaves in it. */
public final class JsonSchemaTypes {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int STANDARD_PRECISION = 64;
  private static final String CONNECT = "org.apache.kafka.connect.data.";

  /** The document that is looked at. */
  private JsonNode root;

  /** The documents that it may refer to, by name. */
  private final Map<String, JsonNode> others = new HashMap<>();

  /** The parts around the one that is looked at: what holds itself has no type. */
  private final Set<JsonNode> within = Collections.newSetFromMap(new IdentityHashMap<>());

  private JsonSchemaTypes(JsonNode root) {
    this.root = root;
  }

  /**
   * The type of a schema: a STRUCT of its properties for an object, names as they are.
   *
   * @throws UnmappableSchemaException if it has none
   */
  public static SqlType typeOf(RegisteredSchema schema) throws UnmappableSchemaException {
    try {
      JsonNode root = MAPPER.readTree(schema.text());
      JsonSchemaTypes types = new JsonSchemaTypes(root);
      for (Map.Entry<String, String> other : schema.imports().entrySet()) {
        types.others.put(other.getKey(), MAPPER.readTree(other.getValue()));
      }
      return types.type(root);
    } catch (JsonProcessingException e) {
      throw new UnmappableSchemaException("it is no JSON: " + e.getOriginalMessage());
    }
  }

  private SqlType type(JsonNode schema) throws UnmappableSchemaException {
    if (schema.has("$ref")) {
      return reference(schema.path("$ref").asText());
    }
    for (String several : List.of("oneOf", "anyOf")) {
      if (schema.has(several)) {
        return type(onlyOne(schema.path(several), several));
      }
    }
    if (schema.has("allOf") && typeName(schema).isEmpty()) {
      return type(theTyped(schema.path("allOf")));
    }
    String type = typeName(schema);
    return switch (type) {
      case "boolean" -> SqlType.BOOLEAN;
      case "integer" -> integer(schema);
      case "number" -> number(schema);
      case "string" -> connectType(schema).equals("bytes") ? SqlType.BYTES : SqlType.STRING;
      case "array" -> new SqlType.Array(type(required(schema, "items")));
      case "object" -> object(schema);
      case "" ->
          throw new UnmappableSchemaException("a part of it says of no type what it is: " + schema);
      default -> throw new UnmappableSchemaException("it has the type " + type);
    };
  }

  private SqlType reference(String target) throws UnmappableSchemaException {
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash);
    String pointer = hash < 0 ? "" : target.substring(hash + 1);
    JsonNode document =
        name.isEmpty() ? root : others.getOrDefault(name, MissingNode.getInstance());
    JsonNode found =
        pointer.isEmpty() || pointer.startsWith("/")
            ? document.at(pointer)
            : MissingNode.getInstance();
    if (found.isMissingNode()) {
      throw new UnmappableSchemaException("its reference " + target + " leads nowhere");
    }
    if (!within.add(found)) {
      throw new UnmappableSchemaException(target + " holds itself, and a STRUCT cannot");
    }
    JsonNode before = root;
    root = document;
    SqlType type = type(found);
    root = before;
    within.remove(found);
    return type;
  }

  private static JsonNode onlyOne(JsonNode branches, String word) throws UnmappableSchemaException {
    List<JsonNode> values = new ArrayList<>();
    branches.forEach(
        branch -> {
          if (!branch.path("type").asText().equals("null")) {
            values.add(branch);
          }
        });
    if (values.size() != 1) {
      throw new UnmappableSchemaException(
          "a part of it is " + word + " " + values.size() + " types; a column has one");
    }
    return values.get(0);
  }

  /** The part of several that says a type; the others only narrow it. */
  private static JsonNode theTyped(JsonNode parts) throws UnmappableSchemaException {
    List<JsonNode> typed = new ArrayList<>();
    for (JsonNode part : parts) {
      if (part.has("$ref") || !typeName(part).isEmpty()) {
        typed.add(part);
      }
    }
    if (typed.size() != 1) {
      throw new UnmappableSchemaException(
          "a part of it is allOf " + typed.size() + " types; a column has one");
    }
    return typed.get(0);
  }

  /** The type, or the only one beside null. */
  private static String typeName(JsonNode schema) throws UnmappableSchemaException {
    JsonNode type = schema.path("type");
    if (!type.isArray()) {
      if (type.isMissingNode() && schema.has("properties")) {
        return "object";
      }
      return type.isMissingNode() && schema.has("enum") ? "string" : type.asText("");
    }
    List<String> names = new ArrayList<>();
    type.forEach(name -> names.add(name.asText()));
    names.remove("null");
    if (names.size() != 1) {
      throw new UnmappableSchemaException("a part of it has the types " + names);
    }
    return names.get(0);
  }

  private static SqlType integer(JsonNode schema) {
    return switch (schema.path("title").asText()) {
      case CONNECT + "Date" -> SqlType.DATE;
      case CONNECT + "Time" -> SqlType.TIME;
      case CONNECT + "Timestamp" -> SqlType.TIMESTAMP;
      default ->
          switch (connectType(schema)) {
            case "int8", "int16", "int32" -> SqlType.INT;
            default -> SqlType.BIGINT;
          };
    };
  }

  private static SqlType number(JsonNode schema) throws UnmappableSchemaException {
    if (!schema.path("title").asText().equals(CONNECT + "Decimal")) {
      return switch (connectType(schema)) {
        case "int8", "int16", "int32" -> SqlType.INT;
        case "int64" -> SqlType.BIGINT;
        default -> SqlType.DOUBLE;
      };
    }
    JsonNode parameters = schema.path("connect.parameters");
    int scale = parameters.path("scale").asInt(0);
    int precision = parameters.path("connect.decimal.precision").asInt(STANDARD_PRECISION);
    if (scale < 0 || scale > precision) {
      throw new UnmappableSchemaException(
          "DECIMAL has no precision " + precision + " with scale " + scale);
    }
    return new SqlType.Decimal(precision, scale);
  }

  private static String connectType(JsonNode schema) {
    return schema.path("connect.type").asText();
  }

  private SqlType object(JsonNode schema) throws UnmappableSchemaException {
    boolean isMap = connectType(schema).equals("map") || !schema.has("properties");
    if (isMap) {
      return new SqlType.Map(SqlType.STRING, type(required(schema, "additionalProperties")));
    }
    List<Map.Entry<String, JsonNode>> members =
        new ArrayList<>(schema.path("properties").properties());
    members.sort(
        Comparator.comparingInt(m -> m.getValue().path("connect.index").asInt(Integer.MAX_VALUE)));
    List<SqlType.Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : members) {
      fields.add(new SqlType.Field(member.getKey(), type(member.getValue())));
    }
    return new SqlType.Struct(fields);
  }

  private static JsonNode required(JsonNode schema, String part) throws UnmappableSchemaException {
    JsonNode found = schema.path(part);
    if (!found.isObject()) {
      throw new UnmappableSchemaException(
          "an " + schema.path("type").asText() + " in it does not say its " + part);
    }
    return found;
  }
}
