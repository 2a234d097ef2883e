package io.sqlc.runtime.function;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.Configurable;

/** Prepares the objects of user-defined functions. */
public final class FunctionObjects {
  private FunctionObjects() {}

  /**
   * Gives an object its properties under their whole names, {@code ksql.functions.<name>.…}.
   *
   * @param name the function's name in SQL
   */
  public static <T extends Configurable> T configured(
      T function, String name, FunctionSettings settings) {
    String prefix = "ksql.functions." + name.toLowerCase(Locale.ROOT) + ".";
    Map<String, String> properties = new HashMap<>();
    settings.properties().forEach((key, value) -> properties.put(prefix + key, value));
    function.configure(properties);
    return function;
  }
}
