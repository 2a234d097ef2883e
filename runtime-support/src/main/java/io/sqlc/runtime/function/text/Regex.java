package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of Java, each compiled once. */
final class Regex {
  private static final PatternCache<Pattern> PATTERNS = new PatternCache<>(Pattern::compile);

  private Regex() {}

  static Pattern of(String regex) {
    try {
      return PATTERNS.get(regex);
    } catch (PatternSyntaxException e) {
      throw new FunctionFailedException("the pattern is not a regular expression of Java");
    }
  }
}
