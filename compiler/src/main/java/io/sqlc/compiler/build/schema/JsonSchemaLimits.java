package io.sqlc.compiler.build.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The limits that a JSON schema sets to values of a type: what was allowed must stay allowed. */
final class JsonSchemaLimits {
  private static final List<String> MOST =
      List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
  private static final List<String> LEAST =
      List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");

  private JsonSchemaLimits() {}

  /** Limits of the reader that documents of the writer may be beyond. */
  static List<String> problems(String at, JsonNode reader, JsonNode writer) {
    List<String> problems = new ArrayList<>();
    for (String limit : MOST) {
      if (isNumber(reader, limit)
          && !(isNumber(writer, limit) && number(writer, limit) <= number(reader, limit))) {
        problems.add(narrower(at, limit, reader, writer));
      }
    }
    for (String limit : LEAST) {
      if (isNumber(reader, limit)
          && !(isNumber(writer, limit) && number(writer, limit) >= number(reader, limit))) {
        problems.add(narrower(at, limit, reader, writer));
      }
    }
    if (isNumber(reader, "multipleOf")
        && !(isNumber(writer, "multipleOf")
            && number(writer, "multipleOf") % number(reader, "multipleOf") == 0)) {
      problems.add(narrower(at, "multipleOf", reader, writer));
    }
    for (String same : List.of("pattern", "dependencies", "dependentRequired")) {
      if (reader.has(same) && !reader.get(same).equals(writer.get(same))) {
        problems.add(narrower(at, same, reader, writer));
      }
    }
    if (reader.path("uniqueItems").booleanValue() && !writer.path("uniqueItems").booleanValue()) {
      problems.add(narrower(at, "uniqueItems", reader, writer));
    }
    return problems;
  }

  private static boolean isNumber(JsonNode schema, String limit) {
    return schema.path(limit).isNumber();
  }

  private static double number(JsonNode schema, String limit) {
    return schema.path(limit).doubleValue();
  }

  private static String narrower(String at, String limit, JsonNode reader, JsonNode writer) {
    return at
        + limit
        + " is "
        + reader.get(limit)
        + " in the one that reads, and "
        + (writer.has(limit) ? writer.get(limit) : "not there")
        + " in the other";
  }

  /** Whether a pattern of a schema is found in a name. */
  static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false; // of another dialect than Java's
    }
  }
}
