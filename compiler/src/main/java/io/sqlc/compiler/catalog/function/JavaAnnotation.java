package io.sqlc.compiler.catalog.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation in Java code.
 *
 * @param type its class, fully qualified
 * @param values what is known of its elements: String, Boolean, Integer, or a List of these; from
 *     sources without those that are left out
 */
public record JavaAnnotation(String type, Map<String, Object> values) {
  public JavaAnnotation {
    values = Map.copyOf(values);
  }

  /** The annotation of a class among others. */
  static Optional<JavaAnnotation> find(List<JavaAnnotation> annotations, String type) {
    return annotations.stream().filter(annotation -> annotation.type().equals(type)).findFirst();
  }

  /** A text; empty where it is left out. */
  String text(String element) {
    return String.valueOf(values.getOrDefault(element, ""));
  }

  /** Texts; a single one may stand without braces. */
  List<String> texts(String element) {
    Object value = values.getOrDefault(element, List.of());
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** A number that must be given. */
  int number(String element) {
    return Integer.parseInt(text(element));
  }
}
