package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression of Java. */
public final class Regex {
  private static final PatternCache<Regex> CACHE = new PatternCache<>(Regex::of);

  private final Preparation<Compiled> compiled;

  private Regex(Preparation<Compiled> compiled) {
    this.compiled = compiled;
  }

  /**
   * Java's form of it.
   *
   * @param matchesNothing whether it matches the empty text
   */
  private record Compiled(Pattern pattern, boolean matchesNothing) {
    static Compiled of(String regex) {
      Pattern pattern = Pattern.compile(regex);
      return new Compiled(pattern, pattern.matcher("").matches());
    }
  }

  /** Compiles it; where it is none, its uses fail. */
  public static Regex of(String regex) {
    return new Regex(
        Preparation.of(
            regex, Compiled::of, e -> "the pattern is not a regular expression of Java"));
  }

  /** One that may differ from record to record. */
  static Regex cached(String regex) {
    return CACHE.get(regex);
  }

  Matcher matcher(String input) {
    return compiled.get().pattern().matcher(input);
  }

  /**
   * The pieces around the matches, the empty ones too; around empty matches the empty pieces at the
   * end are left out.
   */
  String[] split(String input) {
    return compiled.get().pattern().split(input, compiled.get().matchesNothing() ? 0 : -1);
  }
}
