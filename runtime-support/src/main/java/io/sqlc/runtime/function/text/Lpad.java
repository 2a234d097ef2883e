package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** LPAD. */
@SqlFunction(
    name = "LPAD",
    description =
        "The text or bytes brought to a length with padding on the left. Longer ones are cut on the right.",
    example = "LPAD('7', 3, '0')",
    result = "007")
public final class Lpad {
  private Lpad() {}

  /** Padded or cut to the length; NULL where that is negative or the padding is empty. */
  @Overload(value = "LPAD(STRING input, INT targetLen, STRING padding)", returns = "STRING")
  public static @Nullable String lpad(
      @Nullable String input, @Nullable Integer targetLen, @Nullable String padding) {
    if (input == null || targetLen == null || padding == null) {
      return null;
    }
    if (padding.isEmpty() || targetLen < 0) {
      return null;
    }
    int missing = targetLen - input.length();
    return missing <= 0 ? input.substring(0, targetLen) : padding(padding, missing) + input;
  }

  /** Padded or cut to the length; NULL where that is negative or the padding is empty. */
  @Overload(value = "LPAD(BYTES input, INT targetLen, BYTES padding)", returns = "BYTES")
  public static @Nullable Bytes lpad(
      @Nullable Bytes input, @Nullable Integer targetLen, @Nullable Bytes padding) {
    if (input == null || targetLen == null || padding == null) {
      return null;
    }
    byte[] bytes = input.get();
    byte[] pad = padding.get();
    if (pad.length == 0 || targetLen < 0) {
      return null;
    }
    int missing = targetLen - bytes.length;
    if (missing <= 0) {
      return Bytes.wrap(Arrays.copyOf(bytes, targetLen));
    }
    byte[] result = new byte[targetLen];
    System.arraycopy(bytes, 0, result, missing, bytes.length);
    for (int i = 0; i < missing; i++) {
      result[i] = pad[i % pad.length];
    }
    return Bytes.wrap(result);
  }

  private static String padding(String padding, int length) {
    return padding.repeat(length / padding.length() + 1).substring(0, length);
  }
}
