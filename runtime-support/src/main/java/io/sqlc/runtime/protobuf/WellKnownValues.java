package io.sqlc.runtime.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the messages that stand for single values: all of them are a few integers or bytes. */
final class WellKnownValues {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int MOST_FIELDS = 4;

  private WellKnownValues() {}

  /** {@code confluent.type.Decimal}: unscaled bytes, precision, scale. */
  static BigDecimal decimal(CodedInputStream in) {
    try {
      byte[] unscaled = {};
      int scale = 0;
      int limit = in.pushLimit(in.readRawVarint32());
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == ((1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
          unscaled = in.readByteArray();
        } else if (tag == ((3 << 3) | WireFormat.WIRETYPE_VARINT)) {
          scale = in.readInt32();
        } else {
          in.skipField(tag);
        }
      }
      in.popLimit(limit);
      BigInteger digits = unscaled.length == 0 ? BigInteger.ZERO : new BigInteger(unscaled);
      return new BigDecimal(digits, scale);
    } catch (IOException e) {
      throw ProtobufReader.malformed(e);
    }
  }

  /** {@code google.protobuf.Timestamp} in ms since the epoch. */
  static long epochMillis(CodedInputStream in) {
    long[] fields = integers(in);
    return fields[1] * 1000 + Math.floorDiv(fields[2], NANOS_PER_MILLI);
  }

  /** {@code google.type.Date} in days since the epoch; null if there is no such day. */
  static @Nullable Integer epochDay(CodedInputStream in) {
    long[] fields = integers(in);
    try {
      LocalDate date = LocalDate.of((int) fields[1], (int) fields[2], (int) fields[3]);
      return (int) date.toEpochDay();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code google.type.TimeOfDay} in ms of the day, 24:00 included; null if it is longer. */
  static @Nullable Integer millisOfDay(CodedInputStream in) {
    long[] fields = integers(in);
    long millis =
        ((fields[1] * 60 + fields[2]) * 60 + fields[3]) * 1000 + fields[4] / NANOS_PER_MILLI;
    return millis < 0 || millis > 86_400_000 ? null : (int) millis;
  }

  /** The integers of a message by their field's number; 0 where there is none. */
  private static long[] integers(CodedInputStream in) {
    try {
      long[] fields = new long[MOST_FIELDS + 1];
      int limit = in.pushLimit(in.readRawVarint32());
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int number = WireFormat.getTagFieldNumber(tag);
        if (number <= MOST_FIELDS && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
          fields[number] = in.readInt64();
        } else {
          in.skipField(tag);
        }
      }
      in.popLimit(limit);
      return fields;
    } catch (IOException e) {
      throw ProtobufReader.malformed(e);
    }
  }
}
