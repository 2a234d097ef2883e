package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** URL_DECODE_PARAM. */
@SqlFunction(
    name = "URL_DECODE_PARAM",
    description = "The text of a parameter of a URL, decoded.",
    example = "URL_DECODE_PARAM('a+b')",
    result = "a b")
public final class UrlDecodeParam {
  private UrlDecodeParam() {}

  /** The text decoded; an error where a percent sign is not followed by two hexadecimal digits. */
  @Overload(value = "URL_DECODE_PARAM(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlDecodeParam(@Nullable String input) {
    try {
      return input == null ? null : URLDecoder.decode(input, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("a percent sign is not followed by two hexadecimal digits");
    }
  }
}
