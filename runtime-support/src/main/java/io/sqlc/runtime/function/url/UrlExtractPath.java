package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_PATH. */
@SqlFunction(
    name = "URL_EXTRACT_PATH",
    description = "The path of a URL.",
    example = "URL_EXTRACT_PATH('http://a/b')",
    result = "/b")
public final class UrlExtractPath {
  private UrlExtractPath() {}

  /** The path of a URL. NULL where it has none. */
  @Overload(value = "URL_EXTRACT_PATH(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlExtractPath(@Nullable String input) {
    return input == null ? null : Urls.read(input).getPath();
  }
}
