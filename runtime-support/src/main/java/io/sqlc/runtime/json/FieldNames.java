package io.sqlc.runtime.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a row or the fields of a STRUCT, prepared to find the one that a field of the
 * input belongs to: the column of exactly that name, else the one whose name is the field's name in
 * upper case.
 */
public final class FieldNames {
  /** What {@link #find} returns for a field without a column. */
  static final int NONE = Integer.MIN_VALUE;

  private final String[] names;
  private final Map<String, Integer> columns = new HashMap<>();

  /** Chains of columns with the same hash of the upper-case name; -1 ends a chain. */
  private final int[] chains;

  private final int[] next;

  /** The same for names that are ASCII, as bytes. */
  private final AsciiNames ascii;

  /** The columns whose values are used. */
  private final boolean[] used;

  private final int usedCount;

  private FieldNames(String[] names, boolean[] used) {
    this.used = used;
    int count = 0;
    for (boolean is : used) {
      count += is ? 1 : 0;
    }
    this.usedCount = count;
    this.names = names;
    this.ascii = new AsciiNames(names);
    this.chains = new int[Math.max(4, Integer.highestOneBit(names.length) * 4)];
    this.next = new int[names.length];
    Arrays.fill(chains, -1);
    for (int column = 0; column < names.length; column++) {
      if (columns.put(names[column], column) != null) {
        throw new IllegalArgumentException("two columns are called " + names[column]);
      }
      int chain = chain(upperCaseHash(names[column]));
      next[column] = chains[chain];
      chains[chain] = column;
    }
  }

  /**
   * Prepares the names of columns.
   *
   * @param names in the order of the indexes that {@link JsonReader#nextColumn} returns
   */
  public static FieldNames of(String... names) {
    boolean[] all = new boolean[names.length];
    Arrays.fill(all, true);
    return new FieldNames(names.clone(), all);
  }

  /** These names where only some of the columns are read and the others skipped. */
  public FieldNames reading(String... columnsRead) {
    Set<String> read = Set.of(columnsRead);
    boolean[] some = new boolean[names.length];
    for (int column = 0; column < names.length; column++) {
      some[column] = read.contains(names[column]);
    }
    return new FieldNames(names, some);
  }

  /** How many columns are used. */
  int used() {
    return usedCount;
  }

  boolean isUsed(int column) {
    return used[column];
  }

  int size() {
    return names.length;
  }

  String name(int column) {
    return names[column];
  }

  /**
   * Finds the column of a field, without allocation for ASCII names.
   *
   * @return the column where its name is the field's, the complement ({@code ~column}) where only
   *     the field's upper case is, else {@link #NONE}
   */
  int find(String field) {
    int found = NONE;
    for (int c = chains[chain(upperCaseHash(field))]; c >= 0; c = next[c]) {
      String name = names[c];
      if (name.equals(field)) {
        return c;
      }
      if (isAsciiUpperCase(name, field)) {
        found = ~c;
      }
    }
    return found == NONE && !isAscii(field) ? findByUnicode(field) : found;
  }

  /**
   * As {@link #find(String)}, for a name that is ASCII and stands in a document as it is.
   *
   * @param start where the name begins
   * @param end where it ends
   */
  int find(byte[] in, int start, int end) {
    return ascii.find(in, start, end);
  }

  private int findByUnicode(String field) {
    Integer exact = columns.get(field);
    if (exact != null) {
      return exact;
    }
    Integer upper = columns.get(field.toUpperCase(Locale.ROOT));
    return upper == null ? NONE : ~upper;
  }

  private int chain(int hash) {
    return (hash ^ (hash >>> 16)) & (chains.length - 1);
  }

  private static int upperCaseHash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + upperCase(name.charAt(i));
    }
    return hash;
  }

  private static boolean isAsciiUpperCase(String upper, String name) {
    if (upper.length() != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 || upperCase(c) != upper.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static char upperCase(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }
}
