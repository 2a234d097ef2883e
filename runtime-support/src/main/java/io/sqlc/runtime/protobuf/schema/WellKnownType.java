package io.sqlc.runtime.protobuf.schema;

import java.util.Optional;

/** Messages that stand for a single SQL value. */
public enum WellKnownType {
  DECIMAL("confluent.type.Decimal"),
  TIMESTAMP("google.protobuf.Timestamp"),
  DATE("google.type.Date"),
  TIME_OF_DAY("google.type.TimeOfDay"),
  DOUBLE_VALUE("google.protobuf.DoubleValue"),
  FLOAT_VALUE("google.protobuf.FloatValue"),
  INT64_VALUE("google.protobuf.Int64Value"),
  UINT64_VALUE("google.protobuf.UInt64Value"),
  INT32_VALUE("google.protobuf.Int32Value"),
  UINT32_VALUE("google.protobuf.UInt32Value"),
  BOOL_VALUE("google.protobuf.BoolValue"),
  STRING_VALUE("google.protobuf.StringValue"),
  BYTES_VALUE("google.protobuf.BytesValue");

  private final String fullName;

  WellKnownType(String fullName) {
    this.fullName = fullName;
  }

  /** The message's full name. */
  public String fullName() {
    return fullName;
  }

  /** Whether it wraps one scalar, so that it can be missing. */
  public boolean isWrapper() {
    return name().endsWith("_VALUE");
  }

  static Optional<WellKnownType> named(String fullName) {
    for (WellKnownType type : values()) {
      if (type.fullName.equals(fullName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
