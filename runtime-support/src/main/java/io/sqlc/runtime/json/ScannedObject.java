package io.sqlc.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being scanned: for which columns a field of exactly their name has come.
 *
 * <p>Most objects of a topic have the same fields in the same order. So the names of the last one
 * are kept, and a name that comes in its place again is known without being looked up.
 */
final class ScannedObject {
  private @Nullable FieldNames names;
  private boolean[] exact = {};

  /** The place of the next field. */
  private int position;

  /** For each place: the name in its quotes as two words, and which bytes of them count. */
  private long[] first = new long[8];

  private long[] firstBytes = new long[8];
  private long[] second = new long[8];
  private long[] secondBytes = new long[8];
  private int[] lengths = new int[8];
  private int[] found = new int[8];
  private int known;

  /** Begins another object. */
  void open(FieldNames columns) {
    position = 0;
    if (names == columns) {
      Arrays.fill(exact, false);
    } else {
      names = columns;
      exact = new boolean[columns.size()];
      known = 0;
    }
  }

  /**
   * The length of the name whose opening quote is here if it is the one that stood in this place
   * last time, else -1.
   */
  int expectedLength(byte[] in, int quote) {
    int place = position;
    return place < known
            && quote + 16 <= in.length
            && ((Words.eight(in, quote) ^ first[place]) & firstBytes[place]) == 0
            && (secondBytes[place] == 0
                || ((Words.eight(in, quote + 8) ^ second[place]) & secondBytes[place]) == 0)
        ? lengths[place]
        : -1;
  }

  /** The column of the field whose name was the expected one; as {@link #column(int)}. */
  int expectedColumn() {
    return column(found[position]);
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

  /** Expects this name, whose opening quote is here, in this place of the next object. */
  void expect(byte[] in, int quote, int length, int match) {
    int place = position;
    if (place == first.length) {
      grow();
    }
    boolean fits = length <= 14 && quote + 16 <= in.length;
    // A name that is too long is never met again: it would have to begin with zeros.
    first[place] = fits ? Words.eight(in, quote) : 0;
    second[place] = fits ? Words.eight(in, quote + 8) : 0;
    firstBytes[place] = fits ? Words.lowBytes(length + 2) : -1;
    secondBytes[place] = fits ? Words.lowBytes(length + 2 - 8) : 0;
    lengths[place] = length;
    found[place] = match;
    known = Math.max(known, place + 1);
  }

  private void grow() {
    int size = first.length * 2;
    first = Arrays.copyOf(first, size);
    firstBytes = Arrays.copyOf(firstBytes, size);
    second = Arrays.copyOf(second, size);
    secondBytes = Arrays.copyOf(secondBytes, size);
    lengths = Arrays.copyOf(lengths, size);
    found = Arrays.copyOf(found, size);
  }
}
