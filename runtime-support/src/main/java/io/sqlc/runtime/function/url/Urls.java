package io.sqlc.runtime.function.url;

import io.sqlc.runtime.function.FunctionFailedException;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads URLs by RFC 2396. */
final class Urls {
  private Urls() {}

  static URI read(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new FunctionFailedException("the text is not a URL");
    }
  }
}
