package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_PROTOCOL. */
@SqlFunction(
    name = "URL_EXTRACT_PROTOCOL",
    description = "The protocol of a URL.",
    example = "URL_EXTRACT_PROTOCOL('http://a/b')",
    result = "http")
public final class UrlExtractProtocol {
  private UrlExtractProtocol() {}

  /** The protocol of a URL. NULL where it has none. */
  @Overload(value = "URL_EXTRACT_PROTOCOL(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlExtractProtocol(@Nullable String input) {
    return input == null ? null : Urls.read(input).getScheme();
  }
}
