package io.sqlc.compiler.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
public final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The candidates nearest to a name, the nearest first, at most three. Case does not count; an
   * edit is a letter added, left out, changed, or swapped with its neighbour. Up to one edit in
   * three letters is near.
   */
  public static List<String> suggest(String wanted, Collection<String> candidates) {
    String name = wanted.toUpperCase(Locale.ROOT);
    int allowed = Math.max(1, Math.min(name.length() / 3, 4));
    return candidates.stream()
        .distinct()
        .filter(c -> !c.equals(wanted) && Math.abs(c.length() - name.length()) <= allowed)
        .map(c -> new Near(c, distance(name, c.toUpperCase(Locale.ROOT))))
        .filter(n -> n.edits <= allowed && n.edits < name.length())
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private record Near(String name, int edits) {}

  /** Damerau–Levenshtein distance (optimal string alignment). */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
