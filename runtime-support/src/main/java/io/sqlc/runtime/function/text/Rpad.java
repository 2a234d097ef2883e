package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** RPAD. */
@SqlFunction(
    name = "RPAD",
    description =
        "The text or bytes brought to a length with padding on the right. Longer ones are cut on the right.",
    example = "RPAD('7', 3, '0')",
    result = "700")
public final class Rpad {
  private Rpad() {}

  /** Padded or cut to the length; NULL where that is negative or the padding is empty. */
  @Overload(value = "RPAD(STRING input, INT targetLen, STRING padding)", returns = "STRING")
  public static @Nullable String rpad(
      @Nullable String input, @Nullable Integer targetLen, @Nullable String padding) {
    if (input == null || targetLen == null || padding == null) {
      return null;
    }
    if (padding.isEmpty() || targetLen < 0) {
      return null;
    }
    int missing = targetLen - input.length();
    return missing <= 0 ? input.substring(0, targetLen) : input + padding(padding, missing);
  }

  /** Padded or cut to the length; NULL where that is negative or the padding is empty. */
  @Overload(value = "RPAD(BYTES input, INT targetLen, BYTES padding)", returns = "BYTES")
  public static @Nullable Bytes rpad(
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
    System.arraycopy(bytes, 0, result, 0, bytes.length);
    for (int i = 0; i < missing; i++) {
      result[bytes.length + i] = pad[i % pad.length];
    }
    return Bytes.wrap(result);
  }

  private static String padding(String padding, int length) {
    return padding.repeat(length / padding.length() + 1).substring(0, length);
  }
}
