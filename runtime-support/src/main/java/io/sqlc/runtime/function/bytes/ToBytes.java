package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** TO_BYTES. */
@SqlFunction(
    name = "TO_BYTES",
    description = "The bytes of a text in the encoding hex, utf8, ascii or base64.",
    example = "FROM_BYTES(TO_BYTES('Zg==', 'base64'), 'utf8')",
    result = "f")
public final class ToBytes {
  private ToBytes() {}

  /** The bytes; an error where the text is not in the encoding. */
  @Overload(value = "TO_BYTES(STRING value, STRING encoding)", returns = "BYTES", mayFail = true)
  public static @Nullable Bytes toBytes(@Nullable String value, @Nullable String encoding) {
    return encoding == null ? null : toBytes(value, NamedEncoding.cached(encoding));
  }

  /** The same in a prepared encoding. */
  public static @Nullable Bytes toBytes(@Nullable String value, @Prepared NamedEncoding encoding) {
    return value == null ? null : Bytes.wrap(encoding.get().decode(value));
  }
}
