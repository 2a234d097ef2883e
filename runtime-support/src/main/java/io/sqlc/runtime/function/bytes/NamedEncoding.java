package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.util.Locale;

/** An encoding by its name, in any case: hex, utf8, ascii or base64. */
public final class NamedEncoding {
  private static final PatternCache<NamedEncoding> CACHE = new PatternCache<>(NamedEncoding::of);

  private final Preparation<Encoding> encoding;

  private NamedEncoding(Preparation<Encoding> encoding) {
    this.encoding = encoding;
  }

  /** Finds it; where there is none, its uses fail. */
  public static NamedEncoding of(String name) {
    return new NamedEncoding(
        Preparation.of(
            name,
            text -> Encoding.valueOf(text.toUpperCase(Locale.ROOT)),
            e -> "an encoding is hex, utf8, ascii or base64"));
  }

  /** One that may differ from record to record. */
  static NamedEncoding cached(String name) {
    return CACHE.get(name);
  }

  Encoding get() {
    return encoding.get();
  }
}
