package io.sqlc.runtime.function;

import java.util.Map;

/**
 * The properties of a function: those that begin with {@code ksql.functions.<name>.} and, where it
 * has none of a name, with {@code ksql.functions._global_.}, without these beginnings.
 */
public record FunctionSettings(Map<String, String> properties) {
  /** A function's settings where nothing is set. */
  public static final FunctionSettings NONE = new FunctionSettings(Map.of());

  public FunctionSettings {
    properties = Map.copyOf(properties);
  }

  /** The settings of these names and values in turn. */
  public static FunctionSettings of(String... namesAndValues) {
    Map<String, String> properties = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new FunctionSettings(properties);
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException when it is none
   */
  public int number(String name, int otherwise) {
    String text = properties.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the setting " + name + " must be a whole number", e);
    }
  }
}
