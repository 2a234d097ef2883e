package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** URL_ENCODE_PARAM. */
@SqlFunction(
    name = "URL_ENCODE_PARAM",
    description = "The text in the encoding of HTML forms, for a parameter of a URL.",
    example = "URL_ENCODE_PARAM('a b')",
    result = "a+b")
public final class UrlEncodeParam {
  private UrlEncodeParam() {}

  /** The text encoded; a blank becomes a plus sign. */
  @Overload(value = "URL_ENCODE_PARAM(STRING input)", returns = "STRING")
  public static @Nullable String urlEncodeParam(@Nullable String input) {
    return input == null ? null : URLEncoder.encode(input, StandardCharsets.UTF_8);
  }
}
