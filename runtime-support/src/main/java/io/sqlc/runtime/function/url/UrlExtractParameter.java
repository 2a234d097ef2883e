package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** URL_EXTRACT_PARAMETER. */
@SqlFunction(
    name = "URL_EXTRACT_PARAMETER",
    description = "The value of a parameter in the query of a URL.",
    example = "URL_EXTRACT_PARAMETER('http://a/?b=c', 'b')",
    result = "c")
public final class UrlExtractParameter {
  private UrlExtractParameter() {}

  /** The first value; empty for a parameter without one, NULL where the parameter is absent. */
  @Overload(
      value = "URL_EXTRACT_PARAMETER(STRING input, STRING paramToFind)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String urlExtractParameter(
      @Nullable String input, @Nullable String paramToFind) {
    if (input == null || paramToFind == null) {
      return null;
    }
    String query = Urls.read(input).getQuery();
    int start = 0;
    while (query != null && start <= query.length()) {
      int next = query.indexOf('&', start);
      int end = next < 0 ? query.length() : next;
      String parameter = query.substring(start, end);
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (name.equals(paramToFind)) {
        return equals < 0 ? "" : parameter.substring(equals + 1);
      }
      start = end + 1;
    }
    return null;
  }
}
