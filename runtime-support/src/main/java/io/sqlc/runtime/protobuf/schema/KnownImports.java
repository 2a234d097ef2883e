package io.sqlc.runtime.protobuf.schema;

import java.util.Map;
import java.util.Optional;

/** Files that every registry knows: schemas import them without a reference. */
final class KnownImports {
  private static final Map<String, String> TEXTS =
      Map.of(
          "google/protobuf/timestamp.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message Timestamp { int64 seconds = 1; int32 nanos = 2; }
          """,
          "google/protobuf/duration.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message Duration { int64 seconds = 1; int32 nanos = 2; }
          """,
          "google/protobuf/wrappers.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message DoubleValue { double value = 1; }
          message FloatValue { float value = 1; }
          message Int64Value { int64 value = 1; }
          message UInt64Value { uint64 value = 1; }
          message Int32Value { int32 value = 1; }
          message UInt32Value { uint32 value = 1; }
          message BoolValue { bool value = 1; }
          message StringValue { string value = 1; }
          message BytesValue { bytes value = 1; }
          """,
          "google/protobuf/any.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message Any { string type_url = 1; bytes value = 2; }
          """,
          "google/protobuf/empty.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message Empty {}
          """,
          "google/protobuf/struct.proto",
          """
          syntax = "proto3"; package google.protobuf;
          message Struct { map<string, Value> fields = 1; }
          message Value {
            oneof kind {
              NullValue null_value = 1; double number_value = 2; string string_value = 3;
              bool bool_value = 4; Struct struct_value = 5; ListValue list_value = 6;
            }
          }
          enum NullValue { NULL_VALUE = 0; }
          message ListValue { repeated Value values = 1; }
          """,
          "google/type/date.proto",
          """
          syntax = "proto3"; package google.type;
          message Date { int32 year = 1; int32 month = 2; int32 day = 3; }
          """,
          "google/type/timeofday.proto",
          """
          syntax = "proto3"; package google.type;
          message TimeOfDay { int32 hours = 1; int32 minutes = 2; int32 seconds = 3; int32 nanos = 4; }
          """,
          "confluent/type/decimal.proto",
          """
          syntax = "proto3"; package confluent.type;
          message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }
          """,
          // Options only, which are skipped.
          "confluent/meta.proto",
          "syntax = \"proto3\"; package confluent;");

  private KnownImports() {}

  static Optional<String> text(String name) {
    String text = TEXTS.get(name);
    // Options of Protobuf itself; nobody has a field of these types.
    return text == null && name.equals("google/protobuf/descriptor.proto")
        ? Optional.of("syntax = \"proto2\"; package google.protobuf;")
        : Optional.ofNullable(text);
  }
}
