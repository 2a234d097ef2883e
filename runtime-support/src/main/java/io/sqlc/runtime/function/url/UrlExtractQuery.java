package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_QUERY. */
@SqlFunction(
    name = "URL_EXTRACT_QUERY",
    description = "The query of a URL.",
    example = "URL_EXTRACT_QUERY('http://a/b?c=d')",
    result = "c=d")
public final class UrlExtractQuery {
  private UrlExtractQuery() {}

  /** The query of a URL. NULL where it has none. */
  @Overload(value = "URL_EXTRACT_QUERY(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlExtractQuery(@Nullable String input) {
    return input == null ? null : Urls.read(input).getQuery();
  }
}
