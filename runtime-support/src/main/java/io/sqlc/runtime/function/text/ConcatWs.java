package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.io.ByteArrayOutputStream;
import java.util.StringJoiner;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** CONCAT_WS. */
@SqlFunction(
    name = "CONCAT_WS",
    description =
        "Texts or bytes with a separator between them, which comes first; NULLs are left out.",
    example = "CONCAT_WS('-', 'a', 'b')",
    result = "a-b")
public final class ConcatWs {
  private ConcatWs() {}

  /** Texts with the first between them; NULL where that is NULL. */
  @Overload(
      value = "CONCAT_WS(STRING... inputs)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable String concatWs(@Nullable String... inputs) {
    requireTwo(inputs.length);
    if (inputs[0] == null) {
      return null;
    }
    StringJoiner text = new StringJoiner(inputs[0]);
    for (int i = 1; i < inputs.length; i++) {
      if (inputs[i] != null) {
        text.add(inputs[i]);
      }
    }
    return text.toString();
  }

  /** Bytes with the first between them; NULL where that is NULL. */
  @Overload(
      value = "CONCAT_WS(BYTES... inputs)",
      returns = "BYTES",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable Bytes concatWs(@Nullable Bytes... inputs) {
    requireTwo(inputs.length);
    if (inputs[0] == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean first = true;
    for (int i = 1; i < inputs.length; i++) {
      Bytes input = inputs[i];
      if (input != null) {
        bytes.writeBytes(first ? new byte[0] : inputs[0].get());
        bytes.writeBytes(input.get());
        first = false;
      }
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  private static void requireTwo(int arguments) {
    if (arguments < 2) {
      throw new FunctionFailedException("CONCAT_WS needs a separator and at least one value");
    }
  }
}
