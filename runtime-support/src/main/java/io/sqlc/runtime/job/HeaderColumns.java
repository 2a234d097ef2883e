package io.sqlc.runtime.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Reads the columns that are declared with HEADERS and HEADER('name'). */
public final class HeaderColumns {
  private HeaderColumns() {}

  /** The value of the last header of this name; null where there is none, or it has no value. */
  public static @Nullable Bytes last(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : Bytes.wrap(header.value());
  }

  /**
   * All headers in their order.
   *
   * @param struct makes the STRUCT of a header's name and value
   */
  public static <S> List<S> all(Headers headers, BiFunction<String, @Nullable Bytes, S> struct) {
    List<S> all = new ArrayList<>();
    for (Header header : headers) {
      all.add(struct.apply(header.key(), Bytes.wrap(header.value())));
    }
    return all;
  }
}
