package io.sqlc.compiler.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of <code>${name}</code>. A value takes part in the syntax only as one name or one
 * literal, so that it cannot change what a statement is.
 *
 * @param values by name; names count by case
 */
public record Variables(Map<String, String> values) {
  private static final Pattern USE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_@]*)}");

  public Variables {
    values = Map.copyOf(values);
  }

  /** No variables: every use outside a string is an error. */
  public static Variables none() {
    return new Variables(Map.of());
  }

  /** These and one more, or another value for one of them. */
  Variables with(String name, String value) {
    Map<String, String> next = new HashMap<>(values);
    next.put(name, value);
    return new Variables(next);
  }

  /** These without one of them. */
  Variables without(String name) {
    Map<String, String> next = new HashMap<>(values);
    next.remove(name);
    return new Variables(next);
  }

  /** The value of a use such as <code>${x}</code>, or null when it has none. */
  @Nullable String valueOf(String use) {
    return values.get(nameOf(use));
  }

  /** The name in a use. */
  static String nameOf(String use) {
    return use.substring(2, use.length() - 1);
  }

  /** A text with its variables replaced; those that have no value stay as they are. */
  String inText(String text) {
    if (values.isEmpty() || text.indexOf('$') < 0) {
      return text;
    }
    Matcher uses = USE.matcher(text);
    return uses.replaceAll(
        use -> {
          String value = values.get(Objects.requireNonNull(use.group(1)));
          return Matcher.quoteReplacement(value == null ? use.group() : value);
        });
  }
}
