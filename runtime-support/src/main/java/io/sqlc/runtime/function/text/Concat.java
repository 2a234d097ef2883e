package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.io.ByteArrayOutputStream;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** CONCAT. */
@SqlFunction(
    name = "CONCAT",
    description = "Texts or bytes one after the other; NULLs are left out.",
    example = "CONCAT('a', 'b')",
    result = "ab")
public final class Concat {
  private Concat() {}

  /** Texts one after the other; NULLs are left out, nothing gives the empty text. */
  @Overload(
      value = "CONCAT(STRING... inputs)",
      returns = "STRING",
      nullPropagating = false,
      neverNull = true)
  public static String concat(@Nullable String... inputs) {
    StringBuilder text = new StringBuilder();
    for (String input : inputs) {
      if (input != null) {
        text.append(input);
      }
    }
    return text.toString();
  }

  /** Bytes one after the other; NULLs are left out, nothing gives no bytes. */
  @Overload(
      value = "CONCAT(BYTES... inputs)",
      returns = "BYTES",
      nullPropagating = false,
      neverNull = true)
  public static Bytes concat(@Nullable Bytes... inputs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Bytes input : inputs) {
      if (input != null) {
        bytes.writeBytes(input.get());
      }
    }
    return Bytes.wrap(bytes.toByteArray());
  }
}
