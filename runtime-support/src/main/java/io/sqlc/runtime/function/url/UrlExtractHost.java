package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_HOST. */
@SqlFunction(
    name = "URL_EXTRACT_HOST",
    description = "The host of a URL.",
    example = "URL_EXTRACT_HOST('http://a/b')",
    result = "a")
public final class UrlExtractHost {
  private UrlExtractHost() {}

  /** The host of a URL. NULL where it has none. */
  @Overload(value = "URL_EXTRACT_HOST(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlExtractHost(@Nullable String input) {
    return input == null ? null : Urls.read(input).getHost();
  }
}
