package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.FunctionFailedException;
import java.util.Comparator;
import org.apache.kafka.common.utils.Bytes;

/** The order of elements of one type, which are not NULL. */
final class ElementOrder {
  private ElementOrder() {}

  static <T> Comparator<T> get() {
    return ElementOrder::compare;
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
