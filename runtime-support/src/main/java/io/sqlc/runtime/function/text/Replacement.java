package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text that takes the place of matches, by the rules of Java's {@link
 * Matcher#appendReplacement(StringBuilder, String)}: {@code $1} and <code>${name}</code> stand for
 * groups, a backslash makes the character after it stand for itself.
 */
public final class Replacement {
  private final Preparation<List<Part>> parts;

  private Replacement(Preparation<List<Part>> parts) {
    this.parts = parts;
  }

  private sealed interface Part {
    /**
     * Adds what it stands for in a match.
     *
     * @throws RuntimeException as Java's replacing does, where the pattern has no such group
     */
    void append(StringBuilder result, String input, Matcher match);

    /** Itself. */
    record Literal(String text) implements Part {
      @Override
      public void append(StringBuilder result, String input, Matcher match) {
        result.append(text);
      }
    }

    /**
     * A group by its number: as many of the digits as give a group that the pattern has, at least
     * the first; the others stand for themselves.
     */
    record NumberedGroup(String digits) implements Part {
      @Override
      public void append(StringBuilder result, String input, Matcher match) {
        int group = digits.charAt(0) - '0';
        int used = 1;
        while (used < digits.length()) {
          int longer = group * 10 + digits.charAt(used) - '0';
          if (longer > match.groupCount()) {
            break;
          }
          group = longer;
          used++;
        }
        appendGroup(result, input, match.start(group), match.end(group));
        result.append(digits, used, digits.length());
      }
    }

    /** A group by its name. Its number is looked up: before JDK 20, Java tells it to nobody. */
    record NamedGroup(String name) implements Part {
      @Override
      public void append(StringBuilder result, String input, Matcher match) {
        appendGroup(result, input, match.start(name), match.end(name));
      }
    }
  }

  /** A group that took no part is nothing. */
  private static void appendGroup(StringBuilder result, String input, int start, int end) {
    if (start >= 0) {
      result.append(input, start, end);
    }
  }

  /** Reads it; where it is none, its uses fail. */
  public static Replacement of(String text) {
    return new Replacement(
        Preparation.of(text, Replacement::parts, e -> RegexpReplace.NO_SUCH_GROUP));
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '$') {
        at += c == '\\' ? 1 : 0;
        literal.append(required(text, at++));
        continue;
      }
      if (!literal.isEmpty()) {
        parts.add(new Part.Literal(literal.toString()));
        literal.setLength(0);
      }
      at = group(text, at + 1, parts);
    }
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
    }
    return List.copyOf(parts);
  }

  /** Reads what follows a dollar sign and gives the place behind it. */
  private static int group(String text, int at, List<Part> parts) {
    if (required(text, at) != '{') {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      parts.add(new Part.NumberedGroup(nonEmpty(text, at, end)));
      return end;
    }
    int end = at + 1;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String name = nonEmpty(text, at + 1, end);
    if (required(text, end) != '}' || isDigit(name.charAt(0))) {
      throw new IllegalArgumentException(text);
    }
    parts.add(new Part.NamedGroup(name));
    return end + 1;
  }

  private static String nonEmpty(String text, int from, int to) {
    if (from == to) {
      throw new IllegalArgumentException(text);
    }
    return text.substring(from, to);
  }

  private static char required(String text, int at) {
    if (at == text.length()) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * The input with all matches replaced. Where nothing matches, the replacement is not looked at.
   *
   * @param matcher a new one of the input
   * @throws RuntimeException as Java's replacing does, where the pattern has no such group
   */
  String replaceAll(Matcher matcher, String input) {
    if (!matcher.find()) {
      return input;
    }
    List<Part> prepared = parts.get();
    StringBuilder result = new StringBuilder(input.length());
    int copied = 0;
    do {
      result.append(input, copied, matcher.start());
      for (int i = 0; i < prepared.size(); i++) {
        prepared.get(i).append(result, input, matcher);
      }
      copied = matcher.end();
    } while (matcher.find());
    return result.append(input, copied, input.length()).toString();
  }
}
