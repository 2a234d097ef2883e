package io.sqlc.compiler.catalog;

import java.util.Locale;
import java.util.Optional;

/** A serialisation format of keys or values (reference: types and formats, section 7). */
public enum Format {
  NONE,
  KAFKA,
  DELIMITED,
  JSON,
  JSON_SR,
  AVRO,
  PROTOBUF,
  PROTOBUF_NOSR;

  /** The format of this name, in any case. */
  public static Optional<Format> named(String name) {
    for (Format format : values()) {
      if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
