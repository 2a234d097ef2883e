package io.sqlc.compiler.analysis.expression;

import io.sqlc.runtime.function.FunctionSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Picks the settings of functions out of all properties. */
final class SettingsOf {
  private static final String FUNCTIONS = "ksql.functions.";
  private static final String ALL = FUNCTIONS + "_global_.";

  private SettingsOf() {}

  /** Those for all functions, and over them those of one. */
  static FunctionSettings function(String name, Map<String, String> properties) {
    String own = FUNCTIONS + name.toLowerCase(Locale.ROOT) + ".";
    Map<String, String> settings = new HashMap<>();
    for (String prefix : List.of(ALL, own)) {
      properties.forEach(
          (property, value) -> {
            if (property.startsWith(prefix)) {
              settings.put(property.substring(prefix.length()), value);
            }
          });
    }
    return new FunctionSettings(settings);
  }
}
