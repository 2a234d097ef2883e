package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Locale;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** FROM_BYTES. */
@SqlFunction(
    name = "FROM_BYTES",
    description = "Bytes as text in the encoding hex (in upper case), utf8, ascii or base64.",
    example = "FROM_BYTES(TO_BYTES('k', 'utf8'), 'hex')",
    result = "6B")
public final class FromBytes {
  private FromBytes() {}

  /** The text. */
  @Overload(value = "FROM_BYTES(BYTES value, STRING encoding)", returns = "STRING", mayFail = true)
  public static @Nullable String fromBytes(@Nullable Bytes value, @Nullable String encoding) {
    return encoding == null ? null : fromBytes(value, NamedEncoding.cached(encoding));
  }

  /** The same in a prepared encoding. */
  public static @Nullable String fromBytes(
      @Nullable Bytes value, @Prepared NamedEncoding encoding) {
    if (value == null) {
      return null;
    }
    Encoding known = encoding.get();
    String text = known.encode(value.get());
    return known == Encoding.HEX ? text.toUpperCase(Locale.ROOT) : text;
  }
}
