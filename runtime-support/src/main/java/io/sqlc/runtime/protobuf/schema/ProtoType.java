package io.sqlc.runtime.protobuf.schema;

import java.util.Locale;
import java.util.Optional;

/** The types of fields; those of Protobuf's own are named as its language does. */
public enum ProtoType {
  DOUBLE,
  FLOAT,
  INT32,
  INT64,
  UINT32,
  UINT64,
  SINT32,
  SINT64,
  FIXED32,
  FIXED64,
  SFIXED32,
  SFIXED64,
  BOOL,
  STRING,
  BYTES,
  ENUM,
  MESSAGE;

  /** The scalar of this name. */
  static Optional<ProtoType> named(String name) {
    for (ProtoType type : values()) {
      if (type != ENUM && type != MESSAGE && type.word().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The word of Protobuf's language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
