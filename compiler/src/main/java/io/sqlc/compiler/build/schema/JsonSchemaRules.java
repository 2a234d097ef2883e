package io.sqlc.compiler.build.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When documents of one JSON schema can be read with another: when all that the writer's schema
 * allows is allowed by the reader's too, as registries with Confluent's rules see it. An object
 * that does not forbid other properties (an open one) may have held anything under a name that the
 * reader adds: a property with a type is only ever added to a closed object.
 */
final class JsonSchemaRules {
  /** The pairs of parts that are being compared: one that holds itself comes back to them. */
  private final Set<Pair> compared;

  private JsonSchemaRules(Set<Pair> compared) {
    this.compared = compared;
  }

  /** Two parts by what they are, not by what they say. */
  private record Pair(JsonNode reader, JsonNode writer) {
    @Override
    @SuppressWarnings("ReferenceEquality") // that is the point
    public boolean equals(Object other) {
      return other instanceof Pair pair && pair.reader == reader && pair.writer == writer;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(reader) + System.identityHashCode(writer);
    }
  }

  /** What of documents written with one schema cannot be read with the other. */
  static List<String> problems(RegisteredSchema reader, RegisteredSchema writer) {
    try {
      return new JsonSchemaRules(new HashSet<>())
          .compare("", JsonSchemaPart.of(reader), JsonSchemaPart.of(writer));
    } catch (JsonProcessingException e) {
      return List.of("it cannot be compared: it is no JSON");
    } catch (JsonSchemaPart.UnresolvedException e) {
      return List.of("it cannot be compared: " + e.getMessage());
    }
  }

  private List<String> compare(String place, JsonSchemaPart to, JsonSchemaPart from) {
    if (to.allowsAnything()
        || from.allowsNothing()
        || !compared.add(new Pair(to.node(), from.node()))) {
      return List.of();
    }
    if (to.allowsNothing()) {
      return List.of(at(place) + "nothing is allowed any more");
    }
    List<String> problems = new ArrayList<>();
    for (JsonSchemaPart branch : from.branches()) {
      problems.addAll(fits(place, to.branches(), branch));
    }
    return problems;
  }

  /** Whether something could be compared without a problem; nothing of it is kept. */
  private List<String> tried(String place, JsonSchemaPart to, JsonSchemaPart from) {
    return new JsonSchemaRules(new HashSet<>(compared)).compare(place, to, from);
  }

  /** One of the reader's branches must take all that a branch of the writer allows. */
  private List<String> fits(String place, List<JsonSchemaPart> branches, JsonSchemaPart from) {
    if (branches.size() == 1) {
      return single(place, branches.get(0), from);
    }
    List<String> nearest =
        List.of(at(place) + from.words() + " is none of the types that can be read");
    for (JsonSchemaPart branch : branches) {
      List<String> problems = tried(place, branch, from);
      if (problems.isEmpty()) {
        return problems;
      }
      if (branch.type().equals(from.type())) {
        nearest = problems;
      }
    }
    return nearest;
  }

  private List<String> single(String place, JsonSchemaPart to, JsonSchemaPart from) {
    List<String> problems = new ArrayList<>();
    for (JsonSchemaPart part : to.parts("allOf")) {
      problems.addAll(compare(place, part, from));
    }
    JsonSchemaPart rest = to.without("allOf");
    for (JsonSchemaPart part : from.parts("allOf")) {
      if (tried(place, rest, part).isEmpty()) {
        return problems; // what stands beside this part makes it narrower still
      }
    }
    if (to.has("not") && !to.node().get("not").equals(from.node().get("not"))) {
      problems.add(at(place) + "'not' forbids what may have been written");
    }
    if (!to.values().isEmpty()) {
      values(place, to, from, problems);
    } else if (!from.values().isEmpty() && from.type().isEmpty()) {
      for (JsonNode value : from.values()) {
        problems.addAll(compare(place, rest, from.typeOf(value)));
      }
    } else {
      types(place, to, from, problems);
    }
    return problems;
  }

  private static void values(
      String place, JsonSchemaPart to, JsonSchemaPart from, List<String> problems) {
    Set<String> missing = new TreeSet<>();
    from.values().stream()
        .filter(value -> !to.values().contains(value))
        .forEach(value -> missing.add(value.toString()));
    if (from.values().isEmpty()) {
      problems.add(at(place) + "only certain values can be read, and any could be written");
    } else if (!missing.isEmpty()) {
      problems.add(at(place) + "values that cannot be read: " + String.join(", ", missing));
    }
  }

  private void types(String place, JsonSchemaPart to, JsonSchemaPart from, List<String> problems) {
    String wanted = to.type();
    String given = from.type();
    boolean widened = wanted.equals("number") && given.equals("integer");
    if (!wanted.isEmpty() && !wanted.equals(given) && !widened) {
      problems.add(at(place) + from.words() + " cannot be read as " + wanted);
      return;
    }
    problems.addAll(JsonSchemaLimits.problems(at(place), to.node(), from.node()));
    if (wanted.equals("object")) {
      properties(place, to, from, problems);
    } else if (wanted.equals("array")) {
      int places = Math.max(to.places(), from.places());
      for (int i = 0; i <= places; i++) {
        String index = i == places ? "" : Integer.toString(i);
        problems.addAll(compare(place + "[" + index + "]", to.item(i), from.item(i)));
      }
    }
  }

  private void properties(
      String place, JsonSchemaPart to, JsonSchemaPart from, List<String> problems) {
    Set<String> names = new TreeSet<>(to.names("properties"));
    names.addAll(from.names("properties"));
    for (String name : names) {
      JsonSchemaPart read = to.property(name);
      JsonSchemaPart written = from.property(name);
      boolean added = !from.node().path("properties").has(name);
      if (added && written.allowsAnything() && !read.allowsAnything()) {
        problems.add(
            at(place)
                + "the property "
                + name
                + " is only in the schema that reads, and the other allows anything under that"
                + " name: it says no \"additionalProperties\": false");
      } else if (read.allowsNothing() && !written.allowsNothing()) {
        problems.add(at(place) + "the property " + name + " is not allowed where it is read");
      } else {
        problems.addAll(compare(place + "->" + name, read, written));
      }
    }
    required(place, to, from, problems);
    for (String pattern : to.names("patternProperties")) {
      JsonSchemaPart written =
          from.node().path("patternProperties").has(pattern)
              ? from.named("patternProperties", pattern)
              : from.part("additionalProperties");
      problems.addAll(
          compare(place + "->/" + pattern + "/", to.named("patternProperties", pattern), written));
    }
    problems.addAll(
        compare(place + "->*", to.part("additionalProperties"), from.part("additionalProperties")));
  }

  private static void required(
      String place, JsonSchemaPart to, JsonSchemaPart from, List<String> problems) {
    Set<JsonNode> before = new HashSet<>();
    from.node().path("required").forEach(before::add);
    for (JsonNode name : to.node().path("required")) {
      if (!before.contains(name) && !to.property(name.asText()).has("default")) {
        problems.add(
            at(place)
                + "the property "
                + name.asText()
                + " is required where it is read, without a default");
      }
    }
  }

  private static String at(String place) {
    return place.isEmpty() ? "" : place.replaceFirst("^->", "") + ": ";
  }
}
