package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sqlc.compiler.catalog.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what came out with what a case expects: numbers by value (doubles within 1e-6, decimals
 * with their scale), strings exactly, structs by field whatever the case of its name, maps by key.
 * A struct's field that is absent is NULL. Where no type is known, an object counts as a struct and
 * a number with a fraction as a double.
 */
final class Values {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

  private Values() {}

  /** The first difference in words, or empty. */
  static Optional<String> difference(
      String path, JsonNode expected, JsonNode actual, Optional<SqlType> type) {
    return Optional.ofNullable(compare(path, expected, actual, type.orElse(null)));
  }

  private static @Nullable String compare(
      String path, JsonNode expected, JsonNode actual, @Nullable SqlType type) {
    if (isNull(expected) || isNull(actual)) {
      return isNull(expected) && isNull(actual) ? null : differ(path, expected, actual);
    }
    if (expected.isNumber() && actual.isNumber()) {
      return sameNumber(expected.decimalValue(), actual.decimalValue(), type)
          ? null
          : differ(path, expected, actual);
    }
    if (type instanceof SqlType.Decimal && expected.isTextual() && actual.isNumber()) {
      // AVRO's decimals stand in the cases as text, filled up with zeros to the type's precision
      return sameNumber(new BigDecimal(expected.textValue()), actual.decimalValue(), type)
          ? null
          : differ(path, expected, actual);
    }
    if (expected.isArray() && actual.isArray()) {
      return compareArrays(path, expected, actual, type);
    }
    if (expected.isObject() && actual.isObject()) {
      return type instanceof SqlType.Map map
          ? compareMaps(path, expected, actual, map.value())
          : compareStructs(path, expected, actual, type);
    }
    return expected.equals(actual) ? null : differ(path, expected, actual);
  }

  private static boolean sameNumber(BigDecimal expected, BigDecimal actual, @Nullable SqlType t) {
    if (t instanceof SqlType.Decimal) {
      return expected.scale() == actual.scale() && expected.compareTo(actual) == 0;
    }
    boolean integers = t == SqlType.INT || t == SqlType.BIGINT;
    boolean doubles = t == SqlType.DOUBLE || expected.scale() != 0 || actual.scale() != 0;
    if (expected.compareTo(actual) == 0 || integers || !doubles) {
      return expected.compareTo(actual) == 0;
    }
    // The same double has another text since JDK 19.
    return expected.doubleValue() == actual.doubleValue()
        || expected.subtract(actual).abs().compareTo(TOLERANCE) <= 0;
  }

  private static @Nullable String compareArrays(
      String path, JsonNode expected, JsonNode actual, @Nullable SqlType type) {
    if (expected.size() != actual.size()) {
      return differ(path, expected, actual);
    }
    SqlType element = type instanceof SqlType.Array array ? array.element() : null;
    for (int i = 0; i < expected.size(); i++) {
      String difference =
          compare(path + "[" + (i + 1) + "]", expected.get(i), actual.get(i), element);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String compareMaps(
      String path, JsonNode expected, JsonNode actual, SqlType value) {
    Set<String> keys = new HashSet<>();
    expected.fieldNames().forEachRemaining(keys::add);
    Set<String> actualKeys = new HashSet<>();
    actual.fieldNames().forEachRemaining(actualKeys::add);
    if (!keys.equals(actualKeys)) {
      return differ(path, expected, actual);
    }
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      String key = entry.getKey();
      String difference =
          compare(path + "['" + key + "']", entry.getValue(), actual.get(key), value);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String compareStructs(
      String path, JsonNode expected, JsonNode actual, @Nullable SqlType type) {
    List<String> unmatched = new ArrayList<>();
    actual.fieldNames().forEachRemaining(unmatched::add);
    // Exact names first, so that fields which differ only in case find their own partners.
    Map<String, String> partners = new java.util.LinkedHashMap<>();
    expected.fieldNames().forEachRemaining(n -> partners.put(n, unmatched.remove(n) ? n : ""));
    for (Map.Entry<String, String> partner : partners.entrySet()) {
      if (partner.getValue().isEmpty()) {
        unmatched.stream()
            .filter(partner.getKey()::equalsIgnoreCase)
            .findFirst()
            .ifPresent(
                name -> {
                  unmatched.remove(name);
                  partner.setValue(name);
                });
      }
    }
    for (Map.Entry<String, String> partner : partners.entrySet()) {
      JsonNode value =
          partner.getValue().isEmpty() ? MissingNode.getInstance() : actual.get(partner.getValue());
      String field = partner.getKey();
      String name = partner.getValue().isEmpty() ? field : partner.getValue();
      String difference =
          compare(path + "." + field, expected.get(field), value, field(type, name));
      if (difference != null) {
        return difference;
      }
    }
    for (String extra : unmatched) {
      if (!isNull(actual.get(extra))) {
        return differ(path + "." + extra, MissingNode.getInstance(), actual.get(extra));
      }
    }
    return null;
  }

  private static @Nullable SqlType field(@Nullable SqlType type, String name) {
    if (!(type instanceof SqlType.Struct struct)) {
      return null;
    }
    return struct.fields().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .or(() -> struct.fields().stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst())
        .map(SqlType.Field::type)
        .orElse(null);
  }

  private static boolean isNull(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static String differ(String path, JsonNode expected, JsonNode actual) {
    return path + " expected " + text(expected) + ", got " + text(actual);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
