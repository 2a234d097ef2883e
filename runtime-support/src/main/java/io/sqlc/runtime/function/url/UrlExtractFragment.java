package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_FRAGMENT. */
@SqlFunction(
    name = "URL_EXTRACT_FRAGMENT",
    description = "The part of a URL after the hash sign.",
    example = "URL_EXTRACT_FRAGMENT('http://a/b#c')",
    result = "c")
public final class UrlExtractFragment {
  private UrlExtractFragment() {}

  /** The part of a URL after the hash sign. NULL where it has none. */
  @Overload(value = "URL_EXTRACT_FRAGMENT(STRING input)", returns = "STRING", mayFail = true)
  public static @Nullable String urlExtractFragment(@Nullable String input) {
    return input == null ? null : Urls.read(input).getFragment();
  }
}
