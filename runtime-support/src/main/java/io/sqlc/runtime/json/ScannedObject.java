package io.sqlc.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being scanned: for which columns a field of exactly their name has come.
 *
 * <p>Most objects of a topic have the same fields in the same order. So the names of the last one
 * are kept, and a name that comes in its place again is known without being looked up.
 *
 * <p>At a depth there is one for each kind of object, of which a row may have several in turn.
 */
final class ScannedObject {
  /** How many places further on a name is looked for: fields before it may be missing. */
  private static final int AHEAD = 3;

  /** How many names are learned at most: fields may come in any order. */
  private static final int MOST_LEARNED = 10_000;

  final FieldNames names;
  private final boolean[] exact;

  /** The next in the ring of all kinds of objects at a depth. */
  private ScannedObject next = this;

  /** The place among the expected names where the next field's is. */
  private int position;

  /** The names of former objects in their order, {@link #known} of them. */
  private ExpectedName[] expected = new ExpectedName[8];

  private int known;
  private int learned;

  /** Where reading stops early: the columns that have come, and how many are still to come. */
  private final boolean[] found;

  private int missing;

  /** Objects with these columns. */
  ScannedObject(FieldNames names) {
    this.names = names;
    this.exact = new boolean[names.size()];
    this.found = new boolean[names.size()];
  }

  /** That of the same depth for objects with other columns. */
  ScannedObject sibling(FieldNames columns) {
    ScannedObject sibling = next;
    while (sibling.names != columns) {
      if (sibling == this) {
        sibling = new ScannedObject(columns);
        sibling.next = next;
        next = sibling;
        return sibling;
      }
      sibling = sibling.next;
    }
    return sibling;
  }

  /** Begins another object. */
  void open() {
    position = 0;
    missing = names.used();
    Arrays.fill(found, false);
    Arrays.fill(exact, false);
  }

  /**
   * The name that stood in this place before, or a little behind it, if it is the one whose opening
   * quote is here, else null.
   */
  @Nullable ExpectedName expected(byte[] in, int quote) {
    if (position >= known || quote + ExpectedName.WINDOW > in.length) {
      return null;
    }
    ExpectedName name = expected[position];
    if (name.isAt(in, quote)) {
      return name;
    }
    return name == ExpectedName.NOTHING ? null : expectedBehind(in, quote);
  }

  private @Nullable ExpectedName expectedBehind(byte[] in, int quote) {
    int end = Math.min(position + AHEAD + 1, known);
    for (int place = position + 1; place < end; place++) {
      if (expected[place].isAt(in, quote)) {
        position = place;
        return expected[place];
      }
    }
    return null;
  }

  /**
   * Takes the next field of the object.
   *
   * @param match by {@link FieldNames#find}
   * @return its column, or -1 where it has none, or where a field of exactly the column's name came
   */
  int column(int match) {
    position++;
    if (match >= 0) {
      exact[match] = true;
      return match;
    }
    return match == FieldNames.NONE || exact[~match] ? -1 : ~match;
  }

  /** Notes that a column has come. */
  void found(int column) {
    if (!found[column] && names.isUsed(column)) {
      missing--;
    }
    found[column] = true;
  }

  /** Whether all columns that are used have come. */
  boolean isComplete() {
    return missing == 0;
  }

  /** Whether a name that was not expected can be expected the next time. */
  boolean learns() {
    return position <= known && learned < MOST_LEARNED;
  }

  /** Expects this name in this place of the next object. */
  void expect(ExpectedName name) {
    learned += name == ExpectedName.NOTHING ? 0 : 1;
    if (position == expected.length) {
      expected = Arrays.copyOf(expected, expected.length * 2);
    }
    expected[position] = name;
    known = Math.max(known, position + 1);
  }
}
