package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_PORT. */
@SqlFunction(
    name = "URL_EXTRACT_PORT",
    description = "The port of a URL.",
    example = "URL_EXTRACT_PORT('http://a:8080/')",
    result = "8080")
public final class UrlExtractPort {
  private UrlExtractPort() {}

  /** The port; NULL where the URL has none. */
  @Overload(value = "URL_EXTRACT_PORT(STRING input)", returns = "INT", mayFail = true)
  public static @Nullable Integer urlExtractPort(@Nullable String input) {
    if (input == null) {
      return null;
    }
    int port = Urls.read(input).getPort();
    return port < 0 ? null : Integer.valueOf(port);
  }
}
