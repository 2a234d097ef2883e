package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.nio.ByteOrder;
import java.util.Locale;

/** An order of bytes by its name, in any case: BIG_ENDIAN or LITTLE_ENDIAN. */
public final class NamedByteOrder {
  static final NamedByteOrder BIG_ENDIAN = of("BIG_ENDIAN");

  private static final PatternCache<NamedByteOrder> CACHE = new PatternCache<>(NamedByteOrder::of);

  private final Preparation<ByteOrder> order;

  private NamedByteOrder(Preparation<ByteOrder> order) {
    this.order = order;
  }

  /** Finds it; where there is none, its uses fail. */
  public static NamedByteOrder of(String name) {
    return new NamedByteOrder(Preparation.of(name, NamedByteOrder::find));
  }

  private static ByteOrder find(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "BIG_ENDIAN" -> ByteOrder.BIG_ENDIAN;
      case "LITTLE_ENDIAN" -> ByteOrder.LITTLE_ENDIAN;
      default -> throw new IllegalArgumentException("a byte order is BIG_ENDIAN or LITTLE_ENDIAN");
    };
  }

  /** One that may differ from record to record. */
  static NamedByteOrder cached(String name) {
    return CACHE.get(name);
  }

  ByteOrder get() {
    return order.get();
  }
}
