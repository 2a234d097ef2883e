package io.sqlc.compiler.build.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a JSON schema, references followed.
 *
 * @param node what it says; never a reference
 * @param document the document around it
 * @param others the documents that it may refer to, by name
 */
record JsonSchemaPart(JsonNode node, JsonNode document, Map<String, JsonNode> others) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_CHAIN = 100;

  /** A reference that leads nowhere. */
  static final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnresolvedException(String target) {
      super("its reference " + target + " leads nowhere");
    }
  }

  /**
   * The whole of a schema.
   *
   * @throws JsonProcessingException if it is no JSON
   * @throws UnresolvedException if a reference leads nowhere
   */
  static JsonSchemaPart of(RegisteredSchema schema) throws JsonProcessingException {
    Map<String, JsonNode> others = new HashMap<>();
    for (Map.Entry<String, String> other : schema.imports().entrySet()) {
      others.put(other.getKey(), MAPPER.readTree(other.getValue()));
    }
    JsonNode root = MAPPER.readTree(schema.text());
    return resolved(root, root, others);
  }

  private static JsonSchemaPart resolved(
      JsonNode node, JsonNode document, Map<String, JsonNode> others) {
    JsonNode found = node;
    JsonNode around = document;
    for (int i = 0; found.has("$ref"); i++) {
      String target = found.get("$ref").asText();
      int hash = target.indexOf('#');
      String name = hash < 0 ? target : target.substring(0, hash);
      String pointer = hash < 0 ? "" : target.substring(hash + 1);
      around = name.isEmpty() ? around : others.getOrDefault(name, around.path(""));
      found = pointer.isEmpty() || pointer.startsWith("/") ? around.at(pointer) : around.path("");
      if (found.isMissingNode() || i > LONGEST_CHAIN) {
        throw new UnresolvedException(target);
      }
    }
    return new JsonSchemaPart(found, around, others);
  }

  private JsonSchemaPart part(JsonNode inside) {
    return inside.isMissingNode()
        ? new JsonSchemaPart(BooleanNode.TRUE, document, others)
        : resolved(inside, document, others);
  }

  /** What stands under a word; anything is allowed where nothing does. */
  JsonSchemaPart part(String word) {
    return part(node.path(word));
  }

  /** The parts of a list. */
  List<JsonSchemaPart> parts(String word) {
    List<JsonSchemaPart> parts = new ArrayList<>();
    node.path(word).forEach(inside -> parts.add(part(inside)));
    return parts;
  }

  /** The names that an object's members have under a word. */
  Set<String> names(String word) {
    Set<String> names = new TreeSet<>();
    node.path(word).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What stands under a word by a name. */
  JsonSchemaPart named(String word, String name) {
    return part(node.path(word).path(name));
  }

  boolean has(String word) {
    return node.has(word);
  }

  /** The same without a word. */
  JsonSchemaPart without(String word) {
    if (!node.has(word)) {
      return this;
    }
    ObjectNode copy = node.deepCopy();
    copy.remove(word);
    return new JsonSchemaPart(copy, document, others);
  }

  /** What a document must fit one of: oneOf and anyOf, or one part for each of its types. */
  List<JsonSchemaPart> branches() {
    for (String several : List.of("oneOf", "anyOf")) {
      if (node.path(several).isArray()) {
        List<JsonSchemaPart> branches = new ArrayList<>();
        parts(several).forEach(part -> branches.addAll(part.branches()));
        return branches;
      }
    }
    if (!node.path("type").isArray()) {
      return List.of(this);
    }
    List<JsonSchemaPart> branches = new ArrayList<>();
    for (JsonNode type : node.path("type")) {
      ObjectNode one = node.deepCopy();
      one.set("type", type);
      branches.add(new JsonSchemaPart(one, document, others));
    }
    return branches;
  }

  /** The only values that it allows; empty where it allows others. */
  Set<JsonNode> values() {
    Set<JsonNode> values = new LinkedHashSet<>();
    if (node.has("const")) {
      values.add(node.get("const"));
    }
    node.path("enum").forEach(values::add);
    return values;
  }

  /** A part that allows what is of a value's type. */
  JsonSchemaPart typeOf(JsonNode value) {
    String type =
        switch (value.getNodeType()) {
          case STRING -> "string";
          case BOOLEAN -> "boolean";
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          case ARRAY -> "array";
          case OBJECT -> "object";
          default -> "null";
        };
    return new JsonSchemaPart(MAPPER.createObjectNode().put("type", type), document, others);
  }

  /** The type; empty where it does not say one. */
  String type() {
    String type = node.path("type").asText("");
    return type.isEmpty() && node.has("properties") ? "object" : type;
  }

  /** The type in words. */
  String words() {
    return type().isEmpty() ? "anything" : type();
  }

  boolean allowsAnything() {
    return node.isBoolean() ? node.booleanValue() : node.isObject() && node.isEmpty();
  }

  boolean allowsNothing() {
    return node.isBoolean() && !node.booleanValue();
  }

  /** What an object allows under a name. */
  JsonSchemaPart property(String name) {
    if (node.path("properties").has(name)) {
      return named("properties", name);
    }
    for (String pattern : names("patternProperties")) {
      if (JsonSchemaLimits.matches(pattern, name)) {
        return named("patternProperties", pattern);
      }
    }
    return part("additionalProperties");
  }

  /** What an array allows at a place. */
  JsonSchemaPart item(int index) {
    JsonNode items = node.path("items");
    if (!items.isArray()) {
      return part("items");
    }
    return index < items.size() ? part(items.get(index)) : part("additionalItems");
  }

  /** How many places of an array have a schema of their own. */
  int places() {
    return node.path("items").isArray() ? node.path("items").size() : 0;
  }
}
