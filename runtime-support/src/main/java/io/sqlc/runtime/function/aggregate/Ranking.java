package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts values in order, the greatest first; of equal ones that which came first.
 *
 * @param most how many are kept
 * @param distinct whether one of equal values is enough
 */
record Ranking<T>(Comparator<? super T> order, int most, boolean distinct) {

  /** The list with a value in its place, if it has one. The given list does not change. */
  List<T> with(List<T> ranked, T value) {
    if (most < 1) {
      throw new FunctionFailedException("the number of greatest values must be 1 or greater");
    }
    int place = ranked.size();
    while (place > 0 && order.compare(ranked.get(place - 1), value) < 0) {
      place--;
    }
    if (place >= most
        || (distinct && place > 0 && order.compare(ranked.get(place - 1), value) == 0)) {
      return ranked;
    }
    List<T> next = new ArrayList<>(ranked.size() + 1);
    next.addAll(ranked);
    next.add(place, value);
    if (next.size() > most) {
      next.remove(most);
    }
    return next;
  }
}
