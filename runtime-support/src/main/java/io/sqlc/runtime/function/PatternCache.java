package io.sqlc.runtime.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was prepared from a text pattern (a regular expression, a date format), so that it is
 * not prepared for every record. Patterns are nearly always constants of the SQL, which are
 * prepared once ({@link Prepared}); this is for those that come from the data. The cache is emptied
 * whenever it is full, so it never holds much. Prepared values must be safe for all threads.
 */
public final class PatternCache<T> {
  private static final int MOST_PATTERNS = 100;

  private final Map<String, T> prepared = new ConcurrentHashMap<>();
  private final Function<String, T> prepare;

  /**
   * An empty cache.
   *
   * @param prepare makes a value; an exception of it is not kept
   */
  public PatternCache(Function<String, T> prepare) {
    this.prepare = prepare;
  }

  /** What the pattern gives. */
  public T get(String pattern) {
    T found = prepared.get(pattern);
    if (found == null) {
      found = prepare.apply(pattern);
      if (prepared.size() >= MOST_PATTERNS) {
        prepared.clear();
      }
      prepared.put(pattern, found);
    }
    return found;
  }
}
