package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.util.ArrayList;
import java.util.List;

/** A path into JSON: {@code $.name["any name"][0]}. */
public final class JsonPath {
  private static final PatternCache<JsonPath> CACHE = new PatternCache<>(JsonPath::of);

  private final Preparation<List<Step>> steps;

  private JsonPath(Preparation<List<Step>> steps) {
    this.steps = steps;
  }

  /**
   * A step into an object or an array.
   *
   * @param index the element of an array; one that no array has where the step is no number
   */
  record Step(String name, int index) {
    static Step of(String name) {
      try {
        int index = Integer.parseInt(name);
        return new Step(name, index < 0 ? Integer.MAX_VALUE : index);
      } catch (NumberFormatException e) {
        return new Step(name, Integer.MAX_VALUE);
      }
    }
  }

  /** Reads a path; where it is none, its uses fail and say where it goes wrong. */
  public static JsonPath of(String path) {
    return new JsonPath(Preparation.of(path, JsonPath::read));
  }

  /** One that may differ from record to record. */
  static JsonPath cached(String path) {
    return CACHE.get(path);
  }

  private static List<Step> read(String path) {
    if (!path.startsWith("$")) {
      throw wrong(path, 0, "it must start with $");
    }
    List<String> steps = new ArrayList<>();
    int at = 1;
    while (at < path.length()) {
      at = step(path, at, steps);
    }
    return steps.stream().map(Step::of).toList();
  }

  private static int step(String path, int at, List<String> steps) {
    char first = path.charAt(at);
    if (first == '.') {
      int end = at + 1;
      while (end < path.length() && isNamePart(path.charAt(end))) {
        end++;
      }
      return add(path, at + 1, end, end, steps);
    }
    if (first != '[') {
      throw wrong(path, at, "a step begins with . or [");
    }
    if (path.startsWith("[\"", at)) {
      return quoted(path, at + 2, steps);
    }
    int end = at + 1;
    while (end < path.length() && isSubscriptPart(path.charAt(end))) {
      end++;
    }
    if (end == path.length() || path.charAt(end) != ']') {
      throw wrong(path, end, "a ] is due");
    }
    return add(path, at + 1, end, end + 1, steps);
  }

  private static int add(String path, int from, int to, int next, List<String> steps) {
    if (from == to) {
      throw wrong(path, from, "a name is due");
    }
    steps.add(path.substring(from, to));
    return next;
  }

  private static int quoted(String path, int from, List<String> steps) {
    StringBuilder name = new StringBuilder();
    int at = from;
    while (at < path.length() && path.charAt(at) != '"') {
      char c = path.charAt(at);
      if (c == '\\') {
        at++;
        if (at == path.length() || (path.charAt(at) != '"' && path.charAt(at) != '\\')) {
          throw wrong(path, at, "a backslash goes before \" and \\ only");
        }
        c = path.charAt(at);
      }
      name.append(c);
      at++;
    }
    if (!path.startsWith("\"]", at)) {
      throw wrong(path, at, "a \"] is due");
    }
    steps.add(name.toString());
    return at + 2;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '@';
  }

  private static boolean isSubscriptPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static IllegalArgumentException wrong(String path, int at, String what) {
    String where = at >= path.length() ? "at its end" : "at character " + (at + 1);
    return new IllegalArgumentException("the JSON path is wrong " + where + ": " + what);
  }

  /**
   * Its steps; none where it is the whole document.
   *
   * @throws io.sqlc.runtime.function.FunctionFailedException where the text was no path
   */
  List<Step> steps() {
    return steps.get();
  }
}
