package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.FunctionFailedException;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The order of elements of one type, which are not NULL. */
final class ElementOrder {
  private ElementOrder() {}

  static <T> Comparator<T> get() {
    return ElementOrder::compare;
  }

  /** The first of the elements that none comes before; NULLs are left out. */
  static <T> @Nullable T first(List<@Nullable T> elements, Comparator<T> order) {
    T first = null;
    for (T element : elements) {
      if (element != null && (first == null || order.compare(first, element) > 0)) {
        first = element;
      }
    }
    return first;
  }

  @SuppressWarnings("unchecked") // the elements of an array are of one type
  private static int compare(Object a, Object b) {
    if (a instanceof Bytes left && b instanceof Bytes right) {
      return BytesOrder.SIGNED.compare(left, right);
    }
    if (a instanceof Comparable) {
      return ((Comparable<Object>) a).compareTo(b);
    }
    throw new FunctionFailedException("the elements have no order");
  }
}
